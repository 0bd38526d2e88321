"""What is known before anything is judged: addresses, lists about the web, the registry, protected names."""
