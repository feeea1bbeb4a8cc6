"""What falls due. The rows are the truth; the ticker only wakes whoever looks at them."""
