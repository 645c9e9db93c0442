-- Hvem som har foreldreansvar, kan bli en annen mens saken går. Det som sto, blir stående ved siden av: samtykker ble gitt av dem
-- som hadde ansvaret da.
alter table foresatt
    add column til     timestamptz,
    add column til_av  uuid references person,
    add column versjon integer not null default 1,
    add check ((til is null) = (til_av is null));
create index foresatt_til_av on foresatt (til_av);
comment on column foresatt.til is 'Når hun ikke lenger var foresatt i saken; tom mens hun er det.';
comment on column foresatt.til_av is 'Den som skrev det.';
comment on column foresatt.versjon is 'Øker for hver retting, så to som retter samtidig, får vite om hverandre.';

create table foresattversjon (
    id             uuid primary key,
    sak            uuid        not null references sak,
    foresatt       uuid        not null references foresatt,
    versjon        integer     not null,
    navn           text        not null,
    relasjon       text        not null,
    foreldreansvar boolean     not null,
    til            timestamptz not null,
    av             uuid        not null references person,
    unique (foresatt, versjon)
);
create index foresattversjon_sak on foresattversjon (sak);
create index foresattversjon_av on foresattversjon (av);
comment on table foresattversjon is 'Det som har stått om en foresatt før.';
comment on column foresattversjon.id is 'Radens id.';
comment on column foresattversjon.sak is 'Saken.';
comment on column foresattversjon.foresatt is 'Den foresatte.';
comment on column foresattversjon.versjon is 'Nummeret på versjonen, fra 1.';
comment on column foresattversjon.navn is 'Navnet som sto.';
comment on column foresattversjon.relasjon is 'Relasjonen som sto.';
comment on column foresattversjon.foreldreansvar is 'Om hun sto med foreldreansvar.';
comment on column foresattversjon.til is 'Når det ble rettet.';
comment on column foresattversjon.av is 'Den som rettet.';
call vern_saksinnhold('foresattversjon');
