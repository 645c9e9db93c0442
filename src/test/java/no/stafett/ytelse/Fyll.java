package no.stafett.ytelse;

import java.util.stream.Stream;
import no.stafett.Proevebase;
import no.stafett.tilgang.Demopersoner;

/**
 * Fyller databasen med saker og oppgaver slik de ser ut etter noen måneder: tjue kommuner med ti enheter hver og ti ansatte i hver enhet,
 * fire åpne oppgaver i hver sak og én som er gjort, fire av ti tatt, fristene spredt over fire måneder og én av tjue uten. Gruppene er
 * dem projeksjonen ville skrevet. De hundre første sakene ligger i de to enhetene til den som måler, så sidene hennes er fulle fra den
 * minste størrelsen. Alt følger av løpenummeret, så to kjøringer har det samme.
 */
final class Fyll {

    static final int AAPNE_I_SAKEN = 4;

    /** Løpenumrene gjort om til det databasen trenger; brukes også der bare motoren er. */
    private static final String[] OPPSKRIFT = {
        "create schema maalestokk",
        "create function maalestokk.id(slag int, nr bigint) returns uuid language sql immutable return (slag::text || '0000000-0000-4000-8000-' || lpad(nr::text, 12, '0'))::uuid",
        "create function maalestokk.enhet(sak bigint) returns bigint language sql immutable return case when sak <= 100 then 1 + sak % 2 else 1 + sak % 200 end",
        "create function maalestokk.kommune(enhet bigint) returns text language sql immutable return (9801 + (enhet - 1) / 10)::text",
        "create function maalestokk.gruppe(enhet bigint, rolle text) returns text language sql immutable return 'e:' || maalestokk.id(1, enhet)::text || ':' || rolle"};

    /** Den ansatte nummer 0–9 i en enhet har løpenummer enhet + 200 × nummeret; den første av dem er leder også. */
    private static final String[] FOLK = {
        "insert into kommune select (9800 + n)::text, 'Kommune ' || n from generate_series(1, 20) n",
        "insert into enhet select maalestokk.id(1, n), maalestokk.kommune(n), (array['barnehage', 'skole', 'helsestasjon', 'ppt'])[1 + n % 4], 'Enhet ' || n from generate_series(1, 200) n",
        "insert into person (id, kommune, brukernavn, passord, navn, aktiv) select maalestokk.id(3, n), maalestokk.kommune(1 + (n - 1) % 200), 'ansatt' || n, null, 'Ansatt ' || n, true from generate_series(1, 2000) n",
        "insert into person (id, kommune, brukernavn, passord, navn, aktiv) values (maalestokk.id(3, 3000), '9801', 'maaler', '%s', 'Ansatt 3000', true)",
        "insert into person (id, kommune, brukernavn, passord, navn, aktiv) select maalestokk.id(3, 3000 + n), '9801', 'skriver' || n, '%s', 'Ansatt ' || 3000 + n, true from generate_series(1, 50) n",
        "insert into rolle (person, rolle, enhet) select maalestokk.id(3, n), 'ansatt', maalestokk.id(1, 1 + (n - 1) % 200) from generate_series(1, 2000) n",
        "insert into rolle (person, rolle, enhet) select maalestokk.id(3, n), 'leder', maalestokk.id(1, n) from generate_series(1, 200) n",
        "insert into rolle (person, rolle, enhet) select maalestokk.id(3, 3000 + n), 'ansatt', maalestokk.id(1, 4) from generate_series(1, 50) n",
        "insert into rolle (person, rolle, enhet) values (maalestokk.id(3, 3000), 'ansatt', maalestokk.id(1, 1)), (maalestokk.id(3, 3000), 'leder', maalestokk.id(1, 2)), (maalestokk.id(3, 3000), 'koordinator', null)"};

    /** Det nye i denne omgangen: én rad for hver oppgave. %1$d og %2$d er den første og den siste saken. */
    private static final String[] NYTT = {
        "drop table if exists maalestokk.ny",
        """
            create unlogged table maalestokk.ny as
            select md5('oppgave' || sak || '-' || nr)::uuid::text id, sak, nr, enhet, tall, nr = 5 ferdig, frist, opprettet,
                   case when nr = 5 or tall % 10 < 4 then maalestokk.id(3, case when sak <= 100 and tall % 2 = 0 then 3000 else enhet + 200 * (tall / 10 % 10) end) end hos,
                   case when nr <> 5 and tall % 10 < 4 and tall / 13 % 5 = 0 then current_date + 1 + (tall / 17 % 60)::int end vent_til,
                   (case when tall / 19 % 10 < 8 then 0 when tall / 19 % 10 = 8 then 1 else 2 end)::smallint prioritet, (sak % 4)::int nivaa, roller,
                   case roller[1] when 'stafettholder' then array['p:' || maalestokk.id(3, enhet + 200 * (sak % 10)), maalestokk.gruppe(enhet, 'leder')]
                       when 'koordinator' then array['k:' || maalestokk.kommune(enhet) || ':koordinator']
                       else array[maalestokk.gruppe(enhet, 'ansatt'), maalestokk.gruppe(enhet, 'leder')] end grupper
              from (select sak, nr, maalestokk.enhet(sak) enhet, t.tall, case when tall % 100 < 95 then current_date - 30 + (tall / 100 % 120)::int end frist,
                           now() - (1 + tall / 7 % 200000) * interval '1 min' opprettet,
                           case when nr = 3 then array['stafettholder', 'leder'] when nr = 4 and sak % 25 = 0 then array['koordinator'] else array['ansatt', 'leder'] end roller
                      from generate_series(%1$d, %2$d) sak, generate_series(1, 5) nr, lateral (select abs(hashtext(sak || '/' || nr)::bigint) tall) t) alt"""};

    /** Navnene er satt sammen av stavelser og finnes ikke. */
    private static final String[] SAKER = {
        """
            insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av)
            select maalestokk.id(2, g), 'Y-' || g, maalestokk.kommune(maalestokk.enhet(g)), maalestokk.id(1, maalestokk.enhet(g)), 'barn', initcap(s.stavelser[1 + g % 12] || 'vin'),
                   initcap(s.stavelser[1 + g / 12 % 12] || s.stavelser[1 + g / 144 % 12] || s.stavelser[1 + g / 1728 % 12]), date '2014-01-01' + (g % 3000)::int, (g % 4)::int, 'aapen',
                   now() - interval '200 days', maalestokk.id(3, maalestokk.enhet(g) + 200 * (g % 10))
              from generate_series(%1$d, %2$d) g, (select array['bru', 'dal', 'fje', 'gra', 'hol', 'kva', 'lun', 'myr', 'nes', 'rud', 'sko', 'tve'] stavelser) s""",
        "insert into sakstilgang (id, sak, enhet, rolle, omfang, grunn, fra) select gen_random_uuid(), id, enhet, 'leder', 'alt', 'enhetens leder', opprettet from sak where saksnummer in (select 'Y-' || g from generate_series(%1$d, %2$d) g)",
        "insert into sakstilgang (id, sak, person, rolle, omfang, grunn, gjennom_enhet, fra) select gen_random_uuid(), id, opprettet_av, 'eier', 'alt', 'undring', enhet, opprettet from sak where saksnummer in (select 'Y-' || g from generate_series(%1$d, %2$d) g)",
        "insert into stafettpinne (id, sak, holder, fra, grunn) select gen_random_uuid(), id, opprettet_av, opprettet, 'plan' from sak where saksnummer in (select 'Y-' || g from generate_series(%1$d, %2$d) g)"};

    private static final String[] OPPGAVER = {
        """
            insert into oppgave (id, sak, kommune, enhet, tjeneste, definisjon, prosess, nivaa, trinn, nummer, tittel, skjema, roller, frist, opprettet, behandler, tatt, status, avsluttet,
                   fullfoert_av, oeving, skjermet, prioritet, vent_til, saksnummer, forbokstaver, enhetsnavn, behandlernavn)
            select n.id, maalestokk.id(2, n.sak), e.kommune, e.id, e.tjeneste, 'fylt', 'nivaa_' || n.nivaa, n.nivaa, 'trinn_' || n.nivaa || '_' || n.nr, n.nivaa || '.' || n.nr,
                   (array['Felles forståelse', 'Mål og tiltak', 'Gjennomfør', 'Evaluer', 'Undring oppstår'])[n.nr], 'undring', n.roller, n.frist, n.opprettet, n.hos,
                   case when n.hos is not null then n.opprettet + interval '1 hour' end, case when n.ferdig then 'fullfoert' else 'aapen' end,
                   case when n.ferdig then n.opprettet + interval '2 days' end, case when n.ferdig then n.hos end, false, false, n.prioritet, n.vent_til, s.saksnummer,
                   left(s.fornavn, 1) || left(s.etternavn, 1), e.navn, (select p.navn from person p where p.id = n.hos)
              from maalestokk.ny n join enhet e on e.id = maalestokk.id(1, n.enhet) join sak s on s.id = maalestokk.id(2, n.sak)""",
        """
            insert into oppgavekandidat (oppgave, gruppe, frist, opprettet, ledig, sak, kommune, enhet, nivaa, prioritet, skjermet, tittel)
            select n.id, g, n.frist, n.opprettet, n.hos is null, o.sak, o.kommune, o.enhet, n.nivaa, n.prioritet, false, o.tittel
              from maalestokk.ny n join oppgave o on o.id = n.id, unnest(n.grupper) g where not n.ferdig""",
        "insert into oppgavetittel (tittel) select distinct tittel from oppgave on conflict do nothing"};

    /** Som autovacuum ville gjort etter en så stor endring. */
    private static final String[] RYDD = {"vacuum analyze sak", "vacuum analyze sakstilgang", "vacuum analyze stafettpinne", "vacuum analyze oppgave",
        "vacuum analyze oppgavekandidat", "vacuum analyze oppgavetittel", "checkpoint"};

    private final Proevebase base;
    private int saker;

    /** Legger inn enhetene og folkene. */
    Fyll(Proevebase base) {
        this.base = base;
        String passord = Demopersoner.kodetPassord();
        base.kjør(OPPSKRIFT);
        base.kjør(Stream.of(FOLK).map(setning -> setning.replace("%s", passord)).toArray(String[]::new));
        base.kjør(Maalestokk.TABELLER);
    }

    /** @param åpne så mange åpne oppgaver skal det være; databasen vokser */
    void til(int åpne) {
        int til = åpne / AAPNE_I_SAKEN;
        if (til > saker) {
            base.kjør(Stream.of(NYTT, SAKER, OPPGAVER, Maalestokk.FYLL, new String[] {"drop table maalestokk.ny"}, RYDD, Maalestokk.RYDD)
                    .flatMap(Stream::of).map(setning -> setning.replace("%1$d", (saker + 1) + "").replace("%2$d", til + "")).toArray(String[]::new));
            saker = til;
        }
    }

    /** Det nye i {@code maalestokk.ny} i en database der bare motoren er. @param fra så mange åpne oppgaver er der alt */
    static void bareOppgavene(Proevebase base, int fra, int åpne) {
        if (fra == 0) {
            base.kjør(OPPSKRIFT);
        }
        base.kjør(Stream.of(NYTT).map(setning -> setning.replace("%1$d", fra / AAPNE_I_SAKEN + 1 + "").replace("%2$d", åpne / AAPNE_I_SAKEN + ""))
                .toArray(String[]::new));
    }
}
