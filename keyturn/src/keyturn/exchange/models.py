"""Exports received (Export.csv). Runs of import and export stand beside them."""

from keyturn.kernel.fields import Code, Day, Key, Moment, Text
from keyturn.kernel.records import HudRecord


class Export(HudRecord):
    """One row of a received Export.csv: who made the export, with what, for which dates."""

    hud_file = "Export"

    export_id = Key("ExportID")
    source_type = Code("SourceType", "1.9")
    source_id = Text("SourceID")
    source_name = Text("SourceName")
    source_contact_first = Text("SourceContactFirst")
    source_contact_last = Text("SourceContactLast")
    source_contact_phone = Text("SourceContactPhone")
    source_contact_extension = Text("SourceContactExtension")
    source_contact_email = Text("SourceContactEmail")
    export_date = Moment("ExportDate")
    export_start_date = Day("ExportStartDate")
    export_end_date = Day("ExportEndDate")
    software_name = Text("SoftwareName")
    software_version = Text("SoftwareVersion")
    csv_version = Text("CSVVersion")
    export_period_type = Code("ExportPeriodType", "1.1")
    export_directive = Code("ExportDirective", "1.2")
    hash_status = Code("HashStatus", "1.5")
    implementation_id = Text("ImplementationID")
