-- Den som har oppgaven, kan hoppe over et trinn når modellen sier det, og sier hvorfor (domenets §11, rad 15): trinnene er en veileder, og
-- faglig skjønn går foran.
create table trinnhopp (
    oppgave text primary key references oppgave,
    sak     uuid        not null references sak,
    person  uuid        not null references person,
    grunn   text        not null check (length(grunn) between 1 and 1000),
    tid     timestamptz not null
);
create index trinnhopp_sak on trinnhopp (sak);
create index trinnhopp_person on trinnhopp (person);
comment on table trinnhopp is 'Trinn som er hoppet over, med grunnen. Oppgaven er fullført uten svar. Aldri i akuttrommet.';
comment on column trinnhopp.oppgave is 'Oppgaven som ble hoppet over.';
comment on column trinnhopp.sak is 'Saken.';
comment on column trinnhopp.person is 'Den som hoppet over.';
comment on column trinnhopp.grunn is 'Hvorfor, slik hun skrev det.';
comment on column trinnhopp.tid is 'Når, i forretningstid.';

-- Grunnen er fritekst og kan si hva som helst, så en annen tjeneste leser den med samtykke til helseopplysninger, som beskjedene (V85).
alter table trinnhopp enable row level security;
create policy den_som_ser_saken on trinnhopp using ((select stafett_bakgrunn()) or person = (select stafett_person())
    or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = trinnhopp.sak)
       and leser_slaget(stafett_person(), trinnhopp.sak, 'helse', stafett_naa())
    or ((select stafett_endrer()) and stafett_egen_kommune(trinnhopp.sak)));

-- Loggen forteller det, med grunnen; og at noen fylte ut et trinn på vegne av en annen når trinnets skjema ikke er et innlegg selv.
alter table loggpost drop constraint loggpost_slag_check;
alter table loggpost add constraint loggpost_slag_check check (slag in ('referat', 'notat', 'lysglimt', 'dokument', 'tiltak', 'evaluering',
                                                         'overlevering', 'nivaaendring', 'moete', 'deltakelse', 'trinn', 'flyttet'));
