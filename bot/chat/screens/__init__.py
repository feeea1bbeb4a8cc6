"""What people see: screens, buttons, callback data, texts."""
