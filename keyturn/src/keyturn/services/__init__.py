"""Services, bed nights and contacts within enrollments."""
