"""What the program is made of, package by package, and under which licences: `make sbom`."""
