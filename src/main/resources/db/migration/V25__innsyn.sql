-- Sporet slår opp i saker leseren kanskje ikke har tilgang til: raden skal skrives også når svaret er nei.
-- Funksjonene går derfor som eieren, og gir bare id-er, koder og ja eller nei tilbake.
create function spor_sammenheng(hvem uuid, hvilken uuid, hvilken_oppgave text, naar timestamptz)
    returns table (sak uuid, kommune text, saksrolle text, jobbrolle text, enhet uuid, paa_oppgaven boolean, skjermet boolean)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    with gjelder as (select coalesce(hvilken, (select o.sak from oppgave o where o.id = hvilken_oppgave)) id)
    select g.id,
           coalesce((select s.kommune from sak s where s.id = g.id), (select p.kommune from person p where p.id = hvem)),
           coalesce((select t.rolle from sakstilgang t
                      where t.sak = g.id and t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
                      order by array_position(array['stafettholder', 'eier', 'behandler', 'deltaker'], t.rolle) nulls last limit 1),
                    (select 'leder' from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder'
                      where t.sak = g.id and t.rolle = 'leder' and t.til is null and r.person = hvem
                        and (t.utloeper is null or t.utloeper > naar) limit 1)),
           (select r.rolle from rolle r where r.person = hvem order by r.enhet nulls last, r.rolle limit 1),
           (select r.enhet from rolle r left join sak s on s.id = g.id where r.person = hvem and r.enhet is not null
             order by r.enhet = s.enhet desc nulls last, r.enhet limit 1),
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.behandler = hvem)
               or exists (select 1 from oppgavekandidat k where k.oppgave = hvilken_oppgave and (k.gruppe = 'p:' || hvem
                    or k.gruppe in (select 'k:' || p.kommune || ':' || r.rolle from rolle r join person p on p.id = r.person
                                     where r.person = hvem and r.enhet is null
                                    union all
                                    select 'e:' || r.enhet || ':' || r.rolle from rolle r where r.person = hvem
                                    union all
                                    select 'e:' || r.enhet || ':ansatt' from rolle r where r.person = hvem and r.rolle = 'leder'))),
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.skjermet)
      from gjelder g
$$;

create function spor_hadde_rolle(hvem text, hvilken uuid, naar timestamptz) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select exists (select 1 from sakstilgang t where t.sak = hvilken and least(t.til, t.utloeper) <= naar and (t.person = hvem::uuid
        or t.enhet in (select r.enhet from rolle r where r.person = hvem::uuid and r.rolle = 'leder')))
$$;

-- Egen sak, eget barn, en kollegas barn, eller samme etternavn som barnet eller en foresatt. Sier bare ja eller nei:
-- grunnen ville fortalt noe om familien til den som går gjennom.
create function spor_er_naer(hvem text, hvilken uuid) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select exists (select 1 from sak s, person p where s.id = hvilken and p.id = hvem::uuid and (
           lower(regexp_replace(p.navn, '^.*\s', '')) = lower(regexp_replace(s.etternavn, '^.*\s', ''))
        or exists (select 1 from foresatt f where f.sak = s.id and (f.person = p.id
            or lower(regexp_replace(f.navn, '^.*\s', '')) = lower(regexp_replace(p.navn, '^.*\s', ''))
            or exists (select 1 from rolle a join rolle b on b.enhet = a.enhet where a.person = f.person and b.person = p.id)))))
$$;

create view spor_lesing as
    select l.id, l.tid, l.tid at time zone 'Europe/Oslo' as lokal, l.person, l.sak, l.rolle, l.enhet, l.formaal, l.sted, l.utfall,
           l.kommune, s.saksnummer, s.enhet as sakens_enhet, s.avsluttet
      from spor l join sak s on s.id = l.sak
     where l.slag = 'lesing' and not l.skjermet;
comment on view spor_lesing is 'Lesinger av saker uten akuttrommets, med saksnummer og enhet. Eies av eieren, så den som går gjennom, ikke trenger tilgang til sakene.';
revoke all on spor_lesing from stafett_app;
grant select on spor_lesing to stafett_app;

create table sporing_gjennomgang (
    id        uuid        primary key,
    kommune   text        not null references kommune,
    maaned    date        not null check (extract(day from maaned) = 1),
    enhet     uuid references enhet,
    regel     text,
    person    uuid references person,
    om        text check (length(om) <= 40),
    vurdering text        not null check (vurdering in ('i_orden', 'foelges_opp', 'signert')),
    merknad   text check (length(merknad) <= 2000),
    av        uuid        not null references person,
    tid       timestamptz not null,
    check ((vurdering = 'signert') = (regel is null))
);
create index sporing_gjennomgang_maaned on sporing_gjennomgang (kommune, maaned);
create index sporing_gjennomgang_enhet on sporing_gjennomgang (enhet);
create index sporing_gjennomgang_person on sporing_gjennomgang (person);
create index sporing_gjennomgang_av on sporing_gjennomgang (av);
comment on table sporing_gjennomgang is 'Den månedlige gjennomgangen: vurdering av hvert funn, og signering av måneden. Bare tillegg; den nyeste gjelder.';
comment on column sporing_gjennomgang.id is 'Radens id.';
comment on column sporing_gjennomgang.kommune is 'Kommunen det gjelder.';
comment on column sporing_gjennomgang.maaned is 'Første dag i måneden.';
comment on column sporing_gjennomgang.enhet is 'Enheten lederen signerte for; tom når personvernombudet signerte for kommunen, og på vurderinger.';
comment on column sporing_gjennomgang.regel is 'Regelen funnet kom fra; tom for signering.';
comment on column sporing_gjennomgang.person is 'Den som leste.';
comment on column sporing_gjennomgang.om is 'Saken eller dagen funnet gjelder.';
comment on column sporing_gjennomgang.vurdering is 'i_orden, foelges_opp eller signert.';
comment on column sporing_gjennomgang.merknad is 'Merknaden til den som vurderte.';
comment on column sporing_gjennomgang.av is 'Den som vurderte eller signerte.';
comment on column sporing_gjennomgang.tid is 'Når.';
revoke update, delete, truncate on sporing_gjennomgang from stafett_app;

create table sporing_oppsett (
    kommune  text    primary key references kommune,
    vis_navn boolean not null
);
comment on table sporing_oppsett is 'Det kommunen selv har bestemt om innsyn i sporet.';
comment on column sporing_oppsett.kommune is 'Kommunen.';
comment on column sporing_oppsett.vis_navn is 'Om de som får vite hvem som har lest, får navnet, eller bare rolle og enhet.';

create function spor_saksnummer(hvilken uuid, i_kommune text) returns text
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select s.saksnummer from sak s where s.id = hvilken and s.kommune = i_kommune
$$;

revoke execute on function spor_sammenheng, spor_hadde_rolle, spor_er_naer, spor_saksnummer from public;
grant execute on function spor_sammenheng, spor_hadde_rolle, spor_er_naer, spor_saksnummer to stafett_app;
