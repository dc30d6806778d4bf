-- id: bed_inventory
-- title: Inventory row
-- says: Each inventory row with whether it is active, that is open on some day from the export start to the export end, and
--   whether it holds beds that are no overflow.
-- cites: CSV: Inventory.csv
-- editions: FY2026
-- deviations: none
-- needs: Inventory, about
-- gives: _line I, InventoryID S, ProjectID S, CoCCode S, Availability I, UnitInventory I, BedInventory I,
--   dedicated_beds I, ESBedType I, InventoryStartDate D, InventoryEndDate D, active B, standing_beds B
select t._line, t.InventoryID, t.ProjectID, upper(t.CoCCode) as CoCCode, t.Availability, t.UnitInventory,
       t.BedInventory,
       coalesce(t.CHVetBedInventory, 0) + coalesce(t.YouthVetBedInventory, 0) + coalesce(t.VetBedInventory, 0)
       + coalesce(t.CHYouthBedInventory, 0) + coalesce(t.YouthBedInventory, 0) + coalesce(t.CHBedInventory, 0)
       + coalesce(t.OtherBedInventory, 0) as dedicated_beds,
       t.ESBedType, t.InventoryStartDate, t.InventoryEndDate,
       coalesce(t.InventoryStartDate <= a.export_end
                and coalesce(t.InventoryEndDate, date '9999-12-31') >= a.export_start, false) as active,
       coalesce(t.BedInventory > 0 and t.Availability is distinct from 3, false) as standing_beds
from checked.Inventory t
cross join checked.about a
where t.DateDeleted is null
