"""What happens later: letters that leave, jobs that fall due, updates that failed."""
