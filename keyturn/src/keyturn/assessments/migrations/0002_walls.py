"""Answers are seen by the agency of their project."""

from django.db import migrations

from keyturn.kernel import rls


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_initial"), ("enrollments", "0002_walls")]
    operations = [
        rls.belongs_to_enrollment("assessments_incomebenefits"),
        rls.protect("assessments_incomebenefits", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_healthanddv"),
        rls.protect("assessments_healthanddv", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_employmenteducation"),
        rls.protect("assessments_employmenteducation", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_disability"),
        rls.protect("assessments_disability", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_youtheducationstatus"),
        rls.protect("assessments_youtheducationstatus", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_assessment"),
        rls.protect("assessments_assessment", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_assessmentquestion"),
        rls.protect("assessments_assessmentquestion", rls.PROJECT),
        rls.belongs_to_enrollment("assessments_assessmentresult"),
        rls.protect("assessments_assessmentresult", rls.PROJECT),
    ]
