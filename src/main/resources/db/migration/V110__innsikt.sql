-- Lederne skal se hvilke saker som står fast (domenet §4.4, ADR 0058). Reglene kan slås av og på og få andre frister for hver tjeneste.
create table innsikt_regel (
    regel    text    not null check (regel in ('ingen-stafettholder', 'overlevering-ubesvart', 'undring-uten-avgjoerelse', 'tiltak-uten-ansvarlig',
                 'evaluering-forfalt', 'to-runder-uten-virkning', 'moete-ikke-holdt', 'samtykke-utloeper', 'invitert-stille', 'barnet-ikke-hoert', 'ingen-hendelse')),
    kommune  text references kommune,
    tjeneste text,
    paa      boolean not null default true,
    dager    integer not null check (dager between 0 and 365),
    unique nulls not distinct (regel, kommune, tjeneste)
);
create index innsikt_regel_kommune on innsikt_regel (kommune);
comment on table innsikt_regel is 'Når en sak står fast. Raden som er nærmest, gjelder: kommunens for tjenesten, kommunens, den felles for tjenesten, den felles.';
comment on column innsikt_regel.regel is 'Regelen.';
comment on column innsikt_regel.kommune is 'Kommunen; tom for alle.';
comment on column innsikt_regel.tjeneste is 'Tjenesten saken hører til; tom for alle.';
comment on column innsikt_regel.paa is 'Om regelen brukes.';
comment on column innsikt_regel.dager is 'Hvor mange dager det kan gå; kalenderdager, men arbeidsdager for overlevering-ubesvart.';
insert into innsikt_regel (regel, dager) values ('ingen-stafettholder', 14), ('overlevering-ubesvart', 5), ('undring-uten-avgjoerelse', 14),
    ('tiltak-uten-ansvarlig', 0), ('evaluering-forfalt', 0), ('to-runder-uten-virkning', 0), ('moete-ikke-holdt', 14), ('samtykke-utloeper', 30),
    ('invitert-stille', 21), ('barnet-ikke-hoert', 7), ('ingen-hendelse', 45);

create table stengt_periode (
    id    uuid primary key,
    enhet uuid not null references enhet,
    fra   date not null,
    til   date not null check (til >= fra and til - fra < 120),
    grunn text not null check (grunn in ('ferie', 'planleggingsdag', 'annet'))
);
create index stengt_periode_enhet on stengt_periode (enhet, fra);
comment on table stengt_periode is 'Stengte uker og planleggingsdager i en enhet: en frist som går ut da, går ut første arbeidsdag etter.';
comment on column stengt_periode.id is 'Radens id.';
comment on column stengt_periode.enhet is 'Enheten.';
comment on column stengt_periode.fra is 'Første dag den er stengt.';
comment on column stengt_periode.til is 'Siste dag den er stengt.';
comment on column stengt_periode.grunn is 'ferie, planleggingsdag eller annet.';

-- Det samme som felles.Arbeidsdager; en prøve sammenlikner dem dag for dag.
create function paaskedag(aar integer) returns date language plpgsql immutable parallel safe as $$
declare
    a integer := aar % 19;
    b integer := aar / 100;
    c integer := aar % 100;
    h integer := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    l integer := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    m integer := (a + 11 * h + 22 * l) / 451;
    n integer := h + l - 7 * m + 114;
begin
    return make_date(aar, n / 31, n % 31 + 1);
end $$;
comment on function paaskedag(integer) is 'Første påskedag i året.';

create function er_arbeidsdag(hvor uuid, dag date) returns boolean language plpgsql stable parallel safe as $$
begin
    return extract(isodow from dag) < 6
       and to_char(dag, 'MMDD') not in ('0101', '0501', '0517', '1225', '1226')
       and (extract(month from dag) not between 3 and 6 or dag - paaskedag(extract(year from dag)::integer) not in (-3, -2, 0, 1, 39, 49, 50))
       and not exists (select 1 from stengt_periode p where p.enhet = hvor and dag between p.fra and p.til);
end $$;
comment on function er_arbeidsdag(uuid, date) is 'Om enheten er åpen den dagen: ikke helg, høytid eller stengt; stengt_periode_enhet.';

-- Dagen som ligger så mange arbeidsdager etter; 0 gir dagen selv, eller den første arbeidsdagen når den er fridag. Tålmodigheten er
-- endelig: er enheten stengt uten ende, gis det opp etter to år.
create function arbeidsdag_etter(hvor uuid, dag date, antall integer) returns date language plpgsql stable parallel safe as $$
declare
    svar date := dag;
    igjen integer := antall;
begin
    while svar < dag + 730 and (igjen > 0 or not er_arbeidsdag(hvor, svar)) loop
        svar := svar + 1;
        if igjen > 0 and er_arbeidsdag(hvor, svar) then
            igjen := igjen - 1;
        end if;
    end loop;
    return svar;
end $$;
comment on function arbeidsdag_etter(uuid, date, integer) is 'Dagen så mange arbeidsdager etter i enheten.';

create table innsikt_stans (
    sak     uuid    not null references sak on delete cascade,
    regel   text    not null,
    kommune text    not null references kommune,
    enhet   uuid    not null references enhet,
    tyngde  integer not null,
    fra     date    not null,
    frist   date    not null,
    ball    text    not null check (ball in ('person', 'enhet', 'foresatte', 'leder')),
    person  uuid references person,
    hos     uuid references enhet,
    navn    text    not null,
    primary key (sak, regel)
);
create index innsikt_stans_enhet on innsikt_stans (enhet, regel);
create index innsikt_stans_kommune on innsikt_stans (kommune, regel);
create index innsikt_stans_person on innsikt_stans (person);
create index innsikt_stans_hos on innsikt_stans (hos);
comment on table innsikt_stans is 'Sakene som står fast, én rad for hver grunn. Regnes ut på nytt av det saken sier; ingen skriver her for hånd.';
comment on column innsikt_stans.sak is 'Saken.';
comment on column innsikt_stans.regel is 'Regelen som slår til.';
comment on column innsikt_stans.kommune is 'Kommunen saken hører til.';
comment on column innsikt_stans.enhet is 'Enheten som har saken.';
comment on column innsikt_stans.tyngde is '3: ingen har ansvaret; 2: noe avtalt er ikke gjort; 1: noe bør gjøres snart.';
comment on column innsikt_stans.fra is 'Dagen ventingen regnes fra: da noe begynte, eller skulle vært gjort.';
comment on column innsikt_stans.frist is 'Siste dag det var i orden, flyttet til en arbeidsdag.';
comment on column innsikt_stans.ball is 'Hvem som må gjøre noe: en person, en enhet, foresatte, eller lederen i enheten.';
comment on column innsikt_stans.person is 'Personen, når det er en.';
comment on column innsikt_stans.hos is 'Enheten, når det er en annen tjeneste.';
comment on column innsikt_stans.navn is 'Det koordinatoren kaller saken denne måneden.';
call vern_saksinnhold('innsikt_stans');

create table innsikt_utsettelse (
    id       uuid primary key,
    sak      uuid        not null references sak,
    til      date        not null,
    grunn    text        not null check (length(grunn) between 1 and 500),
    av       uuid        not null references person,
    tid      timestamptz not null,
    gjort_om timestamptz
);
create index innsikt_utsettelse_sak on innsikt_utsettelse (sak) where gjort_om is null;
create index innsikt_utsettelse_hver on innsikt_utsettelse (sak, tid);
create index innsikt_utsettelse_av on innsikt_utsettelse (av);
comment on table innsikt_utsettelse is 'Saker en leder har sett på og lar ligge til en dag: de teller ikke før da.';
comment on column innsikt_utsettelse.id is 'Radens id.';
comment on column innsikt_utsettelse.sak is 'Saken.';
comment on column innsikt_utsettelse.til is 'Dagen den er med igjen.';
comment on column innsikt_utsettelse.grunn is 'Hvorfor den kan vente.';
comment on column innsikt_utsettelse.av is 'Lederen som bestemte det.';
comment on column innsikt_utsettelse.tid is 'Når, i forretningstid.';
comment on column innsikt_utsettelse.gjort_om is 'Når det ble gjort om, eller erstattet av en annen dag; tom mens det gjelder.';
call vern_saksinnhold('innsikt_utsettelse');

create table innsikt_purring (
    sak    uuid        not null references sak,
    dag    date        not null,
    regel  text        not null,
    av     uuid        not null references person,
    til    uuid references person,
    tid    timestamptz not null,
    primary key (sak, dag)
);
create index innsikt_purring_av on innsikt_purring (av);
create index innsikt_purring_til on innsikt_purring (til);
comment on table innsikt_purring is 'Påminnelsene lederne har sendt; høyst én om dagen i hver sak.';
comment on column innsikt_purring.sak is 'Saken.';
comment on column innsikt_purring.dag is 'Dagen, norsk tid.';
comment on column innsikt_purring.regel is 'Grunnen som veide tyngst da.';
comment on column innsikt_purring.av is 'Lederen.';
comment on column innsikt_purring.til is 'Den som ble minnet på det; tom når det gikk til dem som kan ta oppgaven.';
comment on column innsikt_purring.tid is 'Når, i forretningstid.';
call vern_saksinnhold('innsikt_purring');

create table innsikt_maaned (
    kommune text not null references kommune,
    maaned  date not null,
    noekkel text not null,
    primary key (kommune, maaned)
);
comment on table innsikt_maaned is 'Det koordinatorens navn på sakene lages av. Nytt hver måned, og det gamle slettes: da kan ingen følge en sak fra måned til måned.';
comment on column innsikt_maaned.kommune is 'Kommunen.';
comment on column innsikt_maaned.maaned is 'Den første i måneden.';
comment on column innsikt_maaned.noekkel is 'Tilfeldig tekst.';
alter table innsikt_maaned enable row level security;
create policy bare_bakgrunnen on innsikt_maaned using ((select stafett_bakgrunn()));

-- Koordinatoren ser ingen saker, men må se at de står fast. Uten saksnummer, navn, alder, kjønn og fritekst; ingen i saken er nevnt, bare
-- tjenesten. Saker med adressesperre er ikke med. Navnet på saken er et annet hver måned, og regnes ut sammen med resten av raden:
-- å gjøre det for hver leser ville tatt mesteparten av tiden.
create function stans_i_kommunen(idag date)
    returns table (navn text, enhet uuid, nivaa integer, regel text, tyngde integer, fra date, frist date, ball text, hos uuid)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select x.navn, x.enhet, s.nivaa, x.regel, x.tyngde, x.fra, x.frist, x.ball, x.hos
      from innsikt_stans x join sak s on s.id = x.sak and s.status = 'aapen'
     where x.kommune = (select stafett_kommune())
       and exists (select 1 from rolle r where r.person = (select stafett_person()) and r.rolle = 'koordinator')
       and not exists (select 1 from adressesperre a where a.sak = x.sak and a.til is null)
       and not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > idag)
$$;
comment on function stans_i_kommunen(date) is 'Sakene som står fast i leserens kommune, under et navn som bare gjelder denne måneden; tomt for andre enn koordinatoren.';
revoke execute on function stans_i_kommunen from public;
grant execute on function stans_i_kommunen to stafett_app;
