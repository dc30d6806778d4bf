-- id: race_ethnicity
-- title: Race and ethnicity
-- says: What a person chose; don't know, prefers not to answer and not collected count only where nothing was chosen.
--   The row names up to two answers by HUD's numbers, lowest first; of three or more it says whether Hispanic/Latina/o
--   is among them. The column names a single answer, and says the same of two or more.
-- cites: APR: Q12, steps 1 to 3; APR: Q22f, steps 1 and 2; APR: Q23e, step 1
-- editions: FY2026
-- deviations: none
-- needs: age, Client, hud
-- gives: PersonalID S, race_row S, race_column S
with chosen as (
    select age.PersonalID, Client.RaceNone, yes(Client.HispanicLatinao) as hispanic,
           concat(case when yes(Client.AmIndAKNative) then '1' else '' end,
                  case when yes(Client.Asian) then '2' else '' end,
                  case when yes(Client.BlackAfAmerican) then '3' else '' end,
                  case when yes(Client.NativeHIPacific) then '4' else '' end,
                  case when yes(Client.White) then '5' else '' end,
                  case when yes(Client.HispanicLatinao) then '6' else '' end,
                  case when yes(Client.MidEastNAfrican) then '7' else '' end) as answers
    from age left join Client on Client.PersonalID = age.PersonalID
)
select chosen.PersonalID,
       case when chosen.answers = '' and dont_know(chosen.RaceNone) then 'dont_know'
            when chosen.answers = '' then 'missing'
            when length(chosen.answers) <= hud.most_named_races then chosen.answers
            when chosen.hispanic then 'several_with_hispanic'
            else 'several_without_hispanic' end as race_row,
       case when chosen.answers = '' then 'unknown'
            when length(chosen.answers) = 1 then chosen.answers
            when chosen.hispanic then 'several_with_hispanic'
            else 'several_without_hispanic' end as race_column
from chosen cross join hud
