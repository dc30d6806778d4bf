from tests.spec.engines import database, engine, spark_session

__all__ = ["database", "engine", "spark_session"]
