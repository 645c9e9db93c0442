-- Tre varsler til (ADR 0070): en merknad til et trinn, svaret på den, og at teksten i et trinn noen har foran seg, er endret. De to første gjelder
-- ingen oppgave. Det siste skrives én gang for hvert trinn som er endret, i transaksjonen det publiseres i; hvem som har trinnet foran seg, vet bare
-- bakgrunnen: den som publiserer, ser ingen saker.
alter table varselhendelse drop constraint varselhendelse_slag_check, alter column oppgave drop not null,
    add column merknad uuid, add column leietaker text, add column prosess text, add column trinn text, add column definisjon text,
    add constraint varselhendelse_slag_check check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept', 'purret', 'merknad', 'merknad_svar', 'trinn_endret')),
    add constraint varselhendelse_gjelder check (num_nonnulls(oppgave, merknad, definisjon) = 1 and (definisjon is null) = (prosess is null or trinn is null));
comment on column varselhendelse.slag is 'ny_oppgave, forfalt, omtalt, overlevering, utloept, purret, merknad, merknad_svar eller trinn_endret.';
comment on column varselhendelse.oppgave is 'Oppgaven; kan skrives før lista har fått den. Tom når det gjelder en merknad eller et trinn.';
comment on column varselhendelse.merknad is 'Merknaden det gjelder; ellers tom.';
comment on column varselhendelse.leietaker is 'Kommunen, eller kommunen og tjenesten, trinnet er endret for; tom for alle som ikke har egne.';
comment on column varselhendelse.prosess is 'Modellen trinnet står i; tom når det ikke gjelder et trinn.';
comment on column varselhendelse.trinn is 'Trinnets id i modellen.';
comment on column varselhendelse.definisjon is 'Utgaven av modellen som har den nye teksten.';

alter table varsel drop constraint varsel_slag_check, alter column oppgave drop not null,
    add column merknad uuid references trinnmerknad on delete cascade,
    add constraint varsel_slag_check check (slag in ('ny_oppgave', 'forfalt', 'omtalt', 'overlevering', 'utloept', 'purret', 'merknad', 'merknad_svar', 'trinn_endret')),
    add constraint varsel_gjelder_ett check (num_nonnulls(oppgave, merknad) = 1 and (merknad is not null) = (slag in ('merknad', 'merknad_svar')));
create index varsel_merknad on varsel (merknad) where merknad is not null;
comment on column varsel.slag is 'ny_oppgave, forfalt, omtalt, overlevering, utloept, purret, merknad, merknad_svar eller trinn_endret.';
comment on column varsel.oppgave is 'Oppgaven det gjelder; tom når det gjelder en merknad.';
comment on column varsel.merknad is 'Merknaden det gjelder; tom når det gjelder en oppgave.';

alter table varselvalg
    add column merknad      text not null default 'daglig' check (merknad in ('app', 'straks', 'daglig', 'ingen')),
    add column merknad_svar text not null default 'app' check (merknad_svar in ('app', 'straks', 'daglig', 'ingen')),
    add column trinn_endret text not null default 'app' check (trinn_endret in ('app', 'straks', 'daglig', 'ingen'));
comment on column varselvalg.merknad is 'Noen har sagt fra om noe i et trinn hun har ansvar for.';
comment on column varselvalg.merknad_svar is 'Hun har fått svar på det hun sa fra om.';
comment on column varselvalg.trinn_endret is 'Teksten i et trinn hun har foran seg, er endret.';

-- De fagansvarlige for tjenesten; koordinatoren når det ikke er noen. Svaret går til den som skrev.
create function merknadsmottakere(hva text, hvilken uuid) returns table (hvem uuid) language plpgsql
    stable parallel safe rows 5 set search_path = stafett, pg_temp as $$
begin
    return query
    with m as materialized (select x.av, x.kommune, x.tjeneste from trinnmerknad x where x.id = hvilken),
    fag as materialized (select distinct r.person from m join rolle r on r.rolle = 'fagansvarlig' where er_fagansvarlig(r.person, m.kommune, m.tjeneste))
    select m.av from m where hva = 'merknad_svar'
    union
    select f.person from fag f where hva = 'merknad'
    union
    select r.person from m join rolle r on r.rolle = 'koordinator' join person p on p.id = r.person and p.aktiv and p.kommune = m.kommune
     where hva = 'merknad' and not exists (select 1 from fag);
end $$;

-- Om et varsel gjelder henne nå; hvilken er oppgaven eller merknaden. Spørres både før hun får det, hver gang hun leser det, og rett før en e-post
-- sendes. oppgave_pkey, oppgavekandidat_pkey, trinnmerknad_pkey og det ser_saken bruker.
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
