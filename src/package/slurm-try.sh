#!/usr/bin/env bash
# Tries the scripts of src/package/slurm on this machine: a Slurm of two nodes, an archive of 12 slides (one broken, two of one name), one
# node and one process killed on the way, the rest submitted again, merged. Ends with 0 if every export is that of the plain command, the
# merge has the same bytes twice, and nothing that was done was done again.
#   src/package/slurm-try.sh        as root; needs slurmctld, slurmd and slurm-client of Debian, and target/app (mvn -DskipTests package)
set -euo pipefail
cd "$(dirname "$0")/../.."
export LEUKOSTACK=${LEUKOSTACK:-$PWD/target/app/bin/leukostack}
scripts=$PWD/src/package/slurm
base=$(mktemp -d)
export LEUKOSTACK_HOME=$base/home
export SLURM_CONF=$base/slurm.conf
began=$SECONDS

fail() {
  echo "slurm-try: $1 (what is left: $base)" >&2
  exit 1
}
stop() {
  scontrol shutdown >/dev/null 2>&1 || true
  local file
  for file in "$base"/*.pid; do [ ! -e "$file" ] || kill -9 "$(cat "$file")" 2>/dev/null || true; done
}
trap stop EXIT

cat >"$SLURM_CONF" <<CONF
ClusterName=try
SlurmctldHost=$(uname -n)(127.0.0.1)
SlurmctldPort=16817
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
CredType=cred/none
CryptoType=crypto/none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdTimeout=10
ReturnToService=2
JobRequeue=1
StateSaveLocation=$base/state
SlurmctldPidFile=$base/slurmctld.pid
SlurmctldLogFile=$base/slurmctld.log
SlurmdSpoolDir=$base/%n
SlurmdLogFile=$base/%n.log
SlurmdPidFile=$base/%n.pid
NodeName=n1 NodeHostname=$(uname -n) NodeAddr=127.0.0.1 Port=17001 CPUs=2 RealMemory=2000
NodeName=n2 NodeHostname=$(uname -n) NodeAddr=127.0.0.1 Port=17002 CPUs=2 RealMemory=2000
PartitionName=main Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
mkdir "$base/state" "$base/n1" "$base/n2" "$base/logs"
node() { slurmd -f "$SLURM_CONF" -N "$1"; }
slurmctld -c -f "$SLURM_CONF"
node n1
node n2
for _ in $(seq 60); do
  [ "$(sinfo -h -o %T 2>/dev/null | sort -u)" != idle ] || break
  sleep 0.5
done
[ "$(sinfo -h -o %T | sort -u)" = idle ] || fail "the nodes are not up"

archive=$base/archive
for i in 1 2 3 4 5 6 7 8 9 10; do "$LEUKOSTACK" demo "$archive/2024/S$i" --fields 4 --seed "$i" >/dev/null; done
"$LEUKOSTACK" demo "$archive/2025/S1" --fields 4 --seed 11 >/dev/null
"$LEUKOSTACK" demo "$archive/2025/broken" --fields 4 --seed 12 >/dev/null
plane=$(find "$archive/2025/broken" -name '0003*' | sort | head -1)
head -c 2000 "$plane" >"$plane.cut" && mv "$plane.cut" "$plane"

plan=$base/plan out=$base/out
"$LEUKOSTACK" batch plan "$archive" --into "$plan" -o "$out" --shards 6
cd "$base/logs"
job() { sed -n "s/^$1: job \([0-9]*\).*/\1/p"; }
submitted=$("$scripts/submit.sh" "$plan")
echo "$submitted"
array=$(echo "$submitted" | job export)

running() { # processes of the program on a node
  local pid
  for pid in $(pgrep -f 'org.leukostack.Main.*batch run' || true); do
    ! tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qx "SLURMD_NODENAME=$1" || echo "$pid"
  done
}
await_running() {
  for _ in $(seq 200); do
    [ -z "$(running "$1")" ] || return 0
    sleep 0.1
  done
  fail "nothing runs on $1"
}
await_running n2
kill -9 $(running n2 | head -1) && echo "killed: a process on n2"
await_running n1
# The node goes with all that runs on it, and comes back.
kill -9 "$(cat "$base/n1.pid")"
for pid in $(running n1); do
  script=$(ps -o ppid= -p "$pid" | tr -d ' ')
  step=$(ps -o ppid= -p "$script" | tr -d ' ')
  kill -9 "$step" "$script" "$pid" 2>/dev/null || true
done
echo "killed: the node n1"
await_end() { # job
  local waiting=0
  while [ -n "$(squeue -h -j "$1" 2>/dev/null)" ]; do
    # A task that is requeued is held for two minutes; nobody has to wait for that here.
    for held in $(squeue -h -j "$1" -t PD -o %A 2>/dev/null); do scontrol update job="$held" starttime=now 2>/dev/null || true; done
    waiting=$((waiting + 1))
    ((waiting < 240)) || fail "job $1 does not end"
    ((waiting != 24)) || node n1 || true
    sleep 0.5
  done
}
sleep 1
await_end "$array"
merge=$(echo "$submitted" | job merge)
await_end "$merge"

for again in 1 2 3; do
  missing=$("$LEUKOSTACK" batch status "$plan" --missing-array || true)
  [ -n "$missing" ] || break
  submitted=$("$scripts/submit.sh" "$plan")
  echo "again: $submitted"
  await_end "$(echo "$submitted" | job export)"
  await_end "$(echo "$submitted" | job merge)"
done
[ -z "$missing" ] || fail "still missing: $missing"

status=0
"$LEUKOSTACK" batch merge "$plan" || status=$?
[ "$status" = 1 ] || fail "a broken slide, and the merge ends with $status"
cp "$plan/labels.csv" "$plan/slides.csv" "$plan/report.json" "$base/logs"
"$LEUKOSTACK" batch merge "$plan" >/dev/null || true
for name in labels.csv slides.csv report.json; do cmp "$plan/$name" "$base/logs/$name" || fail "$name differs"; done

tail -n +2 "$plan/slides.csv" | while IFS=, read -r id test_id folder _; do
  "$LEUKOSTACK" export "$folder" -o "$base/plain/$id" >/dev/null 2>&1 || true
  diff -r "$base/plain/$id/$test_id" "$out/$id" >/dev/null || fail "the export of $id is another one"
done
[ "$(tail -n +2 "$plan/slides.csv" | wc -l)" = 12 ] || fail "not 12 slides"

# Each slide was begun once, and once more for each process that was killed on it.
python3 - "$plan" <<'CHECK' || fail "something was done twice"
import json, pathlib, sys
entries = [json.loads(file.read_text()) for file in pathlib.Path(sys.argv[1], "ledger").rglob("*.json")]
assert all(entry["begun"] == 1 + entry["killed"] for entry in entries), entries
print("begun:", sum(entry["begun"] for entry in entries), "killed:", sum(entry["killed"] for entry in entries))
CHECK
echo "slurm-try: all is well, $((SECONDS - began)) s"
rm -rf "$base"
