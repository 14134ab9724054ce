#!/usr/bin/env bash
# Submits what is missing of a plan, and the merge behind it; prints the numbers of the two jobs.
#   submit.sh PLAN [OPTIONS OF SBATCH FOR THE ARRAY]
set -euo pipefail
plan=$(realpath "${1:?usage: submit.sh PLAN [OPTIONS OF SBATCH]}")
shift
here=$(dirname "$(realpath "$0")")
status=0
shards=$("${LEUKOSTACK:-leukostack}" batch status "$plan" --missing-array) || status=$?
((status <= 1)) || exit "$status"
after=()
if [ -n "$shards" ]; then
  array=$(sbatch --parsable --array="$shards" "$@" "$here/export.sh" "$plan")
  echo "export: job ${array%%;*}, shards $shards"
  after=(--dependency="afterany:${array%%;*}")
else
  echo "export: nothing is missing that a further run may do"
fi
merge=$(sbatch --parsable "${after[@]}" "$here/merge.sh" "$plan")
echo "merge: job ${merge%%;*}"
