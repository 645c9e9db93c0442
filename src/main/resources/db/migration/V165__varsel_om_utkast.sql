-- To varsler til (ADR 0060): et utkast til en handlingsveileder venter på godkjenning, og det er skjedd noe med et utkast hun sendte. Hvem som kan
-- godkjenne, finnes ut i bakgrunnen, og spørres igjen hver gang varselet leses: er utkastet trukket eller besvart, er varselet borte.
alter table varselhendelse drop constraint varselhendelse_slag_check, drop constraint varselhendelse_gjelder, add column utkast uuid,
    add constraint varselhendelse_slag_check check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept', 'purret', 'merknad', 'merknad_svar', 'trinn_endret', 'utkast', 'utkast_svar')),
    add constraint varselhendelse_gjelder check (num_nonnulls(oppgave, merknad, definisjon, utkast) = 1 and (definisjon is null) = (prosess is null or trinn is null));
comment on column varselhendelse.slag is 'ny_oppgave, forfalt, omtalt, overlevering, utloept, purret, merknad, merknad_svar, trinn_endret, utkast eller utkast_svar.';
comment on column varselhendelse.utkast is 'Utkastet det gjelder; ellers tom.';

alter table varsel drop constraint varsel_slag_check, drop constraint varsel_gjelder_ett,
    add column utkast uuid references modellutkast on delete cascade,
    add constraint varsel_slag_check check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept', 'purret', 'merknad', 'merknad_svar', 'trinn_endret', 'utkast', 'utkast_svar')),
    add constraint varsel_gjelder_ett check (num_nonnulls(oppgave, merknad, utkast) = 1 and (merknad is not null) = (slag in ('merknad', 'merknad_svar'))
        and (utkast is not null) = (slag in ('utkast', 'utkast_svar')));
create index varsel_utkast on varsel (utkast) where utkast is not null;
comment on column varsel.slag is 'ny_oppgave, forfalt, omtalt, overlevering, utloept, purret, merknad, merknad_svar, trinn_endret, utkast eller utkast_svar.';
comment on column varsel.oppgave is 'Oppgaven det gjelder; tom når det gjelder en merknad eller et utkast.';
comment on column varsel.utkast is 'Utkastet til en handlingsveileder det gjelder; ellers tom.';

alter table varselvalg
    add column utkast      text not null default 'straks' check (utkast in ('app', 'straks', 'daglig', 'ingen')),
    add column utkast_svar text not null default 'app' check (utkast_svar in ('app', 'straks', 'daglig', 'ingen'));
comment on column varselvalg.utkast is 'Et utkast til en handlingsveileder venter på at hun godkjenner det.';
comment on column varselvalg.utkast_svar is 'Det er skjedd noe med et utkast hun har sendt.';

-- Det samme som Rettigheter sier i programmet: den som kan godkjenne det, og som verken har sendt det eller skrevet i det. Svarer på merknader er de
-- fagansvarlige for tjenesten og koordinatoren; et utkast for hele kommunen har ingen tjeneste, og da må rollen gjelde hele kommunen.
create function godkjenner_utkast(hvem uuid, hvilket uuid) returns boolean language plpgsql
    stable parallel safe set search_path = stafett, pg_temp as $$
begin
    return exists (select 1 from modellutkast u where u.id = hvilket and u.tilstand = 'til_godkjenning' and u.sendt_av is distinct from hvem
        and svarer_paa_merknader(hvem, u.kommune, nullif(split_part(u.leietaker, '.', 2), ''))
        and not exists (select 1 from modellutkast_hendelse h where h.utkast = u.id and h.person = hvem and h.slag in ('lagret', 'hentet_tilbake')));
end $$;

create function utkastmottakere(hva text, hvilket uuid) returns table (hvem uuid) language plpgsql
    stable parallel safe rows 5 set search_path = stafett, pg_temp as $$
begin
    return query
    select distinct r.person from modellutkast u join person p on p.kommune = u.kommune and p.aktiv
        join rolle r on r.person = p.id and r.rolle in ('fagansvarlig', 'koordinator') where hva = 'utkast' and u.id = hvilket and godkjenner_utkast(p.id, u.id)
    union
    select u.sendt_av from modellutkast u where hva = 'utkast_svar' and u.id = hvilket and u.sendt_av is not null;
end $$;

-- Om et varsel gjelder henne nå; hvilken er oppgaven, merknaden eller utkastet. Spørres både før hun får det, hver gang hun leser det, og rett før en
-- e-post sendes. oppgave_pkey, oppgavekandidat_pkey, trinnmerknad_pkey, modellutkast_pkey og det ser_saken bruker.
create or replace function varsel_gjelder(hvem uuid, hvilken text, hva text, naar timestamptz) returns boolean language plpgsql
    stable parallel safe set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    o record;
    kandidat boolean;
begin
    if hva in ('merknad', 'merknad_svar') then
        return exists (select 1 from trinnmerknad m where m.id = hvilken::uuid and case hva when 'merknad' then m.utfall is null
            and svarer_paa_merknader(hvem, m.kommune, m.tjeneste) else m.utfall is not null and m.av = hvem end);
    end if;
    if hva = 'utkast' then
        return godkjenner_utkast(hvem, hvilken::uuid);
    end if;
    if hva = 'utkast_svar' then
        return exists (select 1 from modellutkast u where u.id = hvilken::uuid and u.sendt_av = hvem);
    end if;
    select x.sak, x.enhet, x.status, x.behandler, x.tatt, x.frist, x.skjermet into o from oppgave x where x.id = hvilken;
    if not found or hva in ('ny_oppgave', 'forfalt', 'overlevering') and o.status <> 'aapen'
            or hva = 'forfalt' and coalesce(o.frist >= (naar at time zone 'Europe/Oslo')::date, true) then
        return false;
    end if;
    if not o.skjermet and (exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = o.sak)
            or exists (select 1 from inhabile_saker(hvem) i where i.sak = o.sak)) then
        return false;
    end if;
    -- Teksten gjelder den som har trinnet foran seg nå, og ingen andre.
    if hva = 'trinn_endret' then
        return o.status = 'aapen' and not o.skjermet and coalesce(o.behandler = hvem, false);
    end if;
    -- Spurt og ikke svart; eller lederen ga henne den, og den er ikke hennes fordi hun sa ja til et spørsmål (da er tiden den samme).
    if hva = 'overlevering' then
        if o.behandler = hvem then
            return not exists (select 1 from oppgaveoverlevering v where v.oppgave = hvilken and v.til = hvem and v.utfall = 'tatt_imot'
                and v.svart between o.tatt - interval '1 minute' and o.tatt + interval '1 minute');
        elsif not exists (select 1 from oppgaveoverlevering v where v.oppgave = hvilken and v.til = hvem and v.svart is null) then
            return false;
        end if;
    end if;
    if o.behandler = hvem then
        return true;
    end if;
    kandidat := exists (select 1 from oppgavekandidat k where k.oppgave = hvilken and k.gruppe = any (oppgavegrupper(hvem)));
    if o.skjermet then
        return kandidat and (o.behandler is null or hva not in ('ny_oppgave', 'forfalt'));
    end if;
    if hva in ('ny_oppgave', 'forfalt') then
        if o.behandler is null and (kandidat or hva = 'forfalt' and ser_saken(hvem, o.sak, naar)
                and exists (select 1 from rolle r where r.person = hvem and r.enhet = o.enhet and r.rolle = 'leder')) then
            return true;
        end if;
    elsif kandidat or ser_saken(hvem, o.sak, naar) then
        return true;
    end if;
    return exists (select 1 from vikariat v where v.vikar = hvem and v.avsluttet is null)
        and exists (select 1 from vikaroppgaver(hvem, naar) v where v.oppgave = hvilken);
end $$;
