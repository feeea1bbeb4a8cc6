"""The one reader of each thing that people type: days and times, phones, points, shorthand."""
