"""What the estimator knows, read from the built files when somebody asks first; frozen, and nothing of a person in it."""


class PasswordData:
    """Lists and models; see `load_password_data`."""


def load_password_data() -> PasswordData:
    """Everything that the program ships about passwords."""
    return PasswordData()
