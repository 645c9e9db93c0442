-- Et utkast kan få et annet navn mens det arbeides med, og det står i historien (ADR 0060).
alter table modellutkast_hendelse drop constraint modellutkast_hendelse_slag_check, add constraint modellutkast_hendelse_slag_check check (slag in ('laget', 'lagret',
    'hentet_tilbake', 'fikk_navn', 'tatt_over', 'sendt', 'trukket', 'sendt_tilbake', 'godkjent', 'publisert', 'forkastet', 'angret', 'feilet'));

-- En tjeneste som har hatt sin egen handlingsveileder, kan følge kommunens eller den felles igjen (ADR 0060). Det den følger, blir publisert for den som en
-- kopi, nå og hver gang det endres, så nivåer som er i gang, fortsetter, og alt som har vært, står. Så lenge kopien er det siste som er publisert der,
-- følger den; det neste noen publiserer eller ruller tilbake til, er igjen dens egen.
create table modellfoelging (
    leietaker   text primary key check (left(leietaker, 4) = kommune),
    kommune     text not null references kommune,
    publisering uuid not null unique references publisering,
    person      uuid not null references person
);
create index modellfoelging_kommune on modellfoelging (kommune);
create index modellfoelging_person on modellfoelging (person);
comment on table modellfoelging is 'Hvem som har sluttet med sin egen handlingsveileder og følger den de bygger på. Ingenting fra en sak.';
comment on column modellfoelging.leietaker is 'Kommunen, eller kommunen og tjenesten.';
comment on column modellfoelging.kommune is 'Kommunen det hører til.';
comment on column modellfoelging.publisering is 'Den siste kopien. Er noe annet publisert der siden, følger den ikke lenger.';
comment on column modellfoelging.person is 'Den som ba om det.';
alter table modellfoelging enable row level security;
create policy egen_kommune on modellfoelging using ((select stafett_bakgrunn()) or kommune = (select stafett_kommune()));

alter table modellutkast add column foelger boolean not null default false;
comment on column modellutkast.foelger is 'Sant når det er en kopi av det leietakeren bygger på, og skal følge det når det er publisert. Usant igjen når noen endrer noe i det.';
