"""What do I do now, when something was given away already?"""
