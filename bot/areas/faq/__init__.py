"""Frequent questions and the staff's answers, found however they are asked."""
