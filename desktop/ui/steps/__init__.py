"""Parts of pages that lead through something: questions, the plan that comes of them, its waits and contacts.

They take plain values and texts, and say what the person wants; they know no page, no room and no programme.
"""
