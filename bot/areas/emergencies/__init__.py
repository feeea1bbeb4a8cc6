"""Emergencies: danger is heard first, staff are called until somebody comes, and the person is told what is true."""
