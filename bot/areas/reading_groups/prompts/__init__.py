"""What a leader asks along the plan, and how the pace is felt half-way."""
