"""Children as their guardians keep them: call name, year of birth, school stage, and nothing else."""
