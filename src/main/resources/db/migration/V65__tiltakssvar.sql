-- Et tiltak ingen har tatt imot, teller på tjenesten som ble spurt, også etter at noen andre har fått det (domenet §11 nr. 2).
-- Svaret står på hendelsen, for tiltaket mister enheten når hun sier nei.
alter table tiltakshendelse
    add column enhet uuid references enhet,
    add column svar  text check (svar in ('ja', 'nei', 'uten')),
    add constraint tiltakshendelse_svar_fra_enhet check ((enhet is null) = (svar is null));
create index tiltakshendelse_enhet on tiltakshendelse (enhet, tid) where enhet is not null;
comment on column tiltakshendelse.enhet is 'Enheten som var spurt, når dette var svaret hennes; tom ellers, og for et tiltak hjemme.';
comment on column tiltakshendelse.svar is 'ja, nei, eller uten: tiltaket gikk videre eller sluttet etter at fristen for å svare var ute. Tom når det ikke var noe svar.';

-- Det som alt er svart, med enheten hun som ble spurt, var med gjennom.
update tiltakshendelse h set enhet = s.enhet, svar = case h.hendelse when 'tatt_imot' then 'ja' else 'nei' end
  from (select e.id, (select t.gjennom_enhet from sakstilgang t where t.sak = e.sak and t.person::text = e.foer ->> 'ansvarlig'
                          and t.gjennom_enhet is not null order by t.fra limit 1) enhet
          from tiltakshendelse e where e.hendelse in ('tatt_imot', 'avvist') and e.foer ->> 'status' = 'foreslaatt') s
 where s.id = h.id and s.enhet is not null;

-- Forsiden spør etter disse hver gang den åpnes; de fleste tiltak er avsluttet.
create index tiltak_ubesvart on tiltak (enhet, svarfrist) where status = 'foreslaatt';
create index tiltak_kan_stoppe on tiltak (sak) where status in ('uten_ansvarlig', 'foreslaatt', 'tatt_imot');

-- Et tall fra så få saker at det kan peke på ett barn, er tomt; null er null. Fem tiltak i én sak er ett barn.
create function ikke_for_faa(antall bigint, saker bigint) returns bigint language sql immutable parallel safe
    return case when saker between 1 and 4 then null else coalesce(antall, 0) end;
comment on function ikke_for_faa(bigint, bigint) is 'Tallet, eller tomt når det er fra 1 til 4 saker (domenets matrise §7, statistikk).';

-- Koordinatoren ser ingen saker, men må se hvilke tjenester som ikke svarer. Bare tall, bare for egen kommune, og aldri fra øvingssaker
-- eller saker med adressesperre.
create function tiltakssvar_i_kommunen(fra timestamptz, idag date)
    returns table (enhet uuid, ubesvart bigint, over_fristen bigint, ja bigint, nei bigint, uten bigint)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    with saker as (select s.id, s.status from sak s where s.kommune = stafett_kommune() and not s.oeving
                      and not exists (select 1 from adressesperre a where a.sak = s.id and a.til is null)),
    spurt as (select t.enhet, ikke_for_faa(count(*), count(distinct s.id)) alle, ikke_for_faa(count(*) filter (where t.svarfrist < idag),
                     count(distinct s.id) filter (where t.svarfrist < idag)) over_fristen
                from tiltak t join saker s on s.id = t.sak where t.status = 'foreslaatt' and t.enhet is not null and s.status = 'aapen' group by t.enhet),
    svart as (select h.enhet, ikke_for_faa(count(*) filter (where h.svar = 'ja'), count(distinct s.id) filter (where h.svar = 'ja')) ja,
                     ikke_for_faa(count(*) filter (where h.svar = 'nei'), count(distinct s.id) filter (where h.svar = 'nei')) nei,
                     ikke_for_faa(count(*) filter (where h.svar = 'uten'), count(distinct s.id) filter (where h.svar = 'uten')) uten
                from tiltakshendelse h join saker s on s.id = h.sak where h.enhet is not null and h.tid >= fra group by h.enhet)
    select e.id, case when spurt.enhet is null then 0 else spurt.alle end, case when spurt.enhet is null then 0 else spurt.over_fristen end,
           case when svart.enhet is null then 0 else svart.ja end, case when svart.enhet is null then 0 else svart.nei end,
           case when svart.enhet is null then 0 else svart.uten end
      from enhet e left join spurt on spurt.enhet = e.id left join svart on svart.enhet = e.id
     where e.kommune = stafett_kommune() and coalesce(spurt.enhet, svart.enhet) is not null
       and exists (select 1 from rolle r where r.person = stafett_person() and r.rolle = 'koordinator')
$$;
comment on function tiltakssvar_i_kommunen(timestamptz, date) is 'Hvordan enhetene i leserens kommune svarer på tiltakene de spørres om; tomt for andre enn koordinatoren.';
revoke execute on function tiltakssvar_i_kommunen from public;
grant execute on function tiltakssvar_i_kommunen to stafett_app;
