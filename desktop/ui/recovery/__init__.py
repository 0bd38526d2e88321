"""The pages for somebody who has given something away."""
