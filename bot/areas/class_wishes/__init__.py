"""Classes that residents wish for: asked for together, answered once for all, and what is wanted by interest."""
