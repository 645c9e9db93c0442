-- Tilgang en person har gjennom en enhet, følger enheten: den slutter når enheten går ut av saken, hvor personen enn arbeider da.
alter table sakstilgang add column gjennom_enhet uuid references enhet;
comment on column sakstilgang.gjennom_enhet is 'Enheten personen kom inn i saken gjennom; tom når hun ikke er med for noen enhet, som foresatte og koordinerende enhet.';

update sakstilgang t set gjennom_enhet = (
       select r.enhet from rolle r
        where r.person = t.person and r.enhet is not null
        order by r.enhet = s.enhet desc,
                 exists (select 1 from sakstilgang a where a.sak = t.sak and a.enhet = r.enhet) desc, r.enhet limit 1)
  from sak s where s.id = t.sak and t.person is not null and t.rolle <> 'foresatt';

create index sakstilgang_gjennom_enhet on sakstilgang (gjennom_enhet, sak) where til is null;
-- Den som arbeider i to enheter, kan være med gjennom begge.
drop index sakstilgang_en_av_hver;
create unique index sakstilgang_en_av_hver on sakstilgang (sak, person, rolle, gjennom_enhet) nulls not distinct
    where til is null and person is not null;
