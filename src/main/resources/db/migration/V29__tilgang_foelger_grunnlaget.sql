-- En lovhjemmel kan ta slutt før tiden: vurderingen var en annen, eller den er ikke lenger nødvendig. Det gamle blir stående.
alter table delingshjemmel
    add column avsluttet timestamptz,
    add column avsluttet_av uuid references person,
    add column avslutning text check (length(avslutning) <= 2000),
    add check ((avsluttet is null) = (avsluttet_av is null) and (avsluttet is null) = (avslutning is null));
create index delingshjemmel_avsluttet_av on delingshjemmel (avsluttet_av);
comment on column delingshjemmel.avsluttet is 'Når lederen sa at det ikke lenger deles på den; tom til det skjer.';
comment on column delingshjemmel.avsluttet_av is 'Lederen som sa det.';
comment on column delingshjemmel.avslutning is 'Hvorfor det ikke lenger deles.';

-- Tilgang fra før samtykkene fikk slutte av seg selv, har ingen slutt. Den får den samtykkene har: det siste hver person sa
-- om tjenesten teller, den første av dem som må si ja, som slutter, avgjør, og det holder at ett slag opplysninger åpner.
-- Et ja fra en foresatt slutter senest den dagen barnet er myndig. Neste gang noe om samtykket endres, regnes alt på nytt.
-- Den som er født 29. februar, er myndig 1. mars.
create function stafett_myndig(foedt date) returns date language sql immutable
    return (foedt + interval '18 years')::date
        + case when extract(day from foedt + interval '18 years') = extract(day from foedt) then 0 else 1 end;

with sist as (
    select distinct on (k.sak, k.tjeneste, k.opplysningstype, lower(k.navn), k.relasjon) k.*
      from samtykke k where k.opplysningstype in ('alminnelig', 'helse', 'barnevern')
     order by k.sak, k.tjeneste, k.opplysningstype, lower(k.navn), k.relasjon, k.registrert desc, k.id desc
), aapner as (
    select k.sak, k.tjeneste, min(least(coalesce(k.gyldig_til + 1, 'infinity'),
               case when k.relasjon <> 'selv' and s.hvem_gjelder = 'barn' then stafett_myndig(s.foedselsdato) else 'infinity' end)) slutt
      from sist k join sak s on s.id = k.sak group by k.sak, k.tjeneste, k.opplysningstype
    having bool_and(k.avgjoerelse = 'gitt' and k.trukket is null)
    union all
    select h.sak, h.tjeneste, coalesce(h.til + 1, 'infinity') from delingshjemmel h
), slutter as (
    select sak, tjeneste, max(slutt) slutt from aapner group by sak, tjeneste
)
update sakstilgang t set utloeper = l.slutt::timestamp at time zone 'Europe/Oslo'
  from slutter l, sak s, enhet egen, enhet e
 where t.til is null and t.utloeper is null and t.omfang = 'alt' and s.id = t.sak and egen.id = s.enhet
   and e.id = coalesce(t.enhet, t.gjennom_enhet) and e.id <> s.enhet and (t.grunn = 'invitasjon' or e.tjeneste <> egen.tjeneste)
   and l.sak = t.sak and l.tjeneste = e.tjeneste and l.slutt < 'infinity';

update sakstilgang t set utloeper = stafett_myndig(s.foedselsdato)::timestamp at time zone 'Europe/Oslo'
  from sak s where s.id = t.sak and t.til is null and t.utloeper is null and t.rolle = 'foresatt';

drop function stafett_myndig;
