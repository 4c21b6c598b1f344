"""Text × evidence → what does not agree: numbers, directions, denials, extents.

What the draft's judge and the checks of a finished summary both need stands here, below both.
"""
