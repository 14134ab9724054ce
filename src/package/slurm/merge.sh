#!/bin/bash
#SBATCH --job-name=leukostack-merge
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --output=%x-%j.log
# Joins what became of the slides, after the tasks of an array:
#   sbatch --dependency=afterany:ARRAY_JOB merge.sh PLAN
# Its exit status is 1 while any slide is missing, failed or has findings.
set -euo pipefail
exec "${LEUKOSTACK:-leukostack}" batch merge "${1:?usage: sbatch merge.sh PLAN}"
