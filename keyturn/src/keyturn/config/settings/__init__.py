"""`serve` is what runs; `test` is what the tests run. Each takes the concerns it needs from the modules beside it."""
