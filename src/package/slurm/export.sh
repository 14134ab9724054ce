#!/bin/bash
#SBATCH --job-name=leukostack
#SBATCH --requeue
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --output=%x-%A_%a.log
# One task of an array: exports the slides of one shard that are not done.
#   sbatch --array="$(leukostack batch status PLAN --missing-array)" export.sh PLAN
# LEUKOSTACK is the program unless it is on the PATH; PLAN has an absolute path that every node knows.
set -euo pipefail
plan=${1:?usage: sbatch --array=NUMBERS export.sh PLAN}
cores=${SLURM_CPUS_PER_TASK:-1}

# The heap is three quarters of what the job may take: the JVM needs memory beside it.
megabytes=${SLURM_MEM_PER_NODE:-$((${SLURM_MEM_PER_CPU:-0} * cores))}
if ((megabytes > 0)); then
  export JAVA_OPTS="-Xmx$((megabytes * 3 / 4))m -XX:ActiveProcessorCount=$cores ${JAVA_OPTS:-}"
fi

status=0
"${LEUKOSTACK:-leukostack}" batch run "$plan" --shard "${SLURM_ARRAY_TASK_ID:?not a task of an array}" --jobs "$cores" || status=$?
# 1 says that slides have findings or failed. The ledger has that, slide by slide: the task itself did what it was to do.
((status == 1)) || exit "$status"
