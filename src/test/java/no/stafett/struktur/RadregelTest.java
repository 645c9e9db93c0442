package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hver tabell har regler for radene, eller en grunn til å være uten. En ny tabell med noe fra en sak får dem i migreringen som
 * lager den: {@code call vern_saksinnhold('tabellen')}.
 */
@Apptest
class RadregelTest {

    private static final Map<String, String> UTEN_REGLER = Map.ofEntries(
            Map.entry("flyway_schema_history", "migreringene"),
            Map.entry("kjennetegn", "om databasen selv: merke, demoklokke"),
            Map.entry("kommune", "register uten noe fra en sak"),
            Map.entry("enhet", "register uten noe fra en sak"),
            Map.entry("person", "de ansatte; leses før noen er logget inn"),
            Map.entry("rolle", "de ansattes roller; reglene selv leser dem"),
            Map.entry("rolleoenske", "de ansattes roller, de som venter på et ja; ingenting fra en sak"),
            Map.entry("rolleplan", "de ansattes roller, de som ikke er begynt; ingenting fra en sak"),
            Map.entry("nettbrett", "delte nettbrett; ingenting fra en sak"),
            Map.entry("engangslenke", "avtrykk av lenker til innlogging, brukes uten å være logget inn"),
            Map.entry("spring_session", "øktene leses for å finne ut hvem som er logget inn"),
            Map.entry("spring_session_attributes", "som spring_session"),
            Map.entry("oppgavetittel", "titler fra modellene; ingenting fra en sak"),
            Map.entry("publisering", "modellene som er gitt ut"),
            Map.entry("lovhenvisning", "kommunens egne lovhenvisninger; ingenting fra en sak"),
            Map.entry("sporing_oppsett", "kommunens valg om hva som vises i innsyn"),
            Map.entry("innsikt_regel", "når en sak står fast; ingenting fra en sak"),
            Map.entry("stengt_periode", "når enhetene er stengt; ingenting fra en sak"),
            Map.entry("varseldag", "en dato: hvor langt det er varslet om frister"),
            Map.entry("spor_segl", "avtrykk av sporet"),
            Map.entry("spor_ledd", "avtrykk av sporet"));

    /** Utsnittene og funksjonene som går som eieren, og derfor forbi reglene. */
    private static final Map<String, String> SOM_EIEREN = Map.ofEntries(
            Map.entry("oppgave_fra_saken", "setter bare det oppgaven har fra sin egen sak"),
            Map.entry("oppgavene_foelger_navnet", "som oppgave_fra_saken, når saken får et annet navn"),
            Map.entry("oppgavene_foelger_sperren", "som oppgave_fra_saken, når saken får eller mister en adressesperre"),
            Map.entry("oppgave_hos_aktiv", "leser og låser bare den som får oppgaven, og setter navnet hennes i raden"),
            Map.entry("oppgavene_foelger_enheten", "setter bare navnet på enheten i oppgavene der"),
            Map.entry("oppgavene_foelger_personen", "setter bare navnet på den som har oppgaven"),
            Map.entry("oppgavene_er_minnet", "som oppgave_fra_saken, når det er minnet om en evaluering"),
            Map.entry("saksmerke", "saksnummer og initialer til oppgavelista, i leserens kommune; tomt uten noen som leser"),
            Map.entry("gjest_i_saken", "setter bare om enheten er sakens egen"),
            Map.entry("gjester_foelger", "som gjest_i_saken, når saken bytter enhet"),
            Map.entry("saker_med_initialer", "id-ene til sakene saksmerke viser med initialene; tomt for en annen kommune"),
            Map.entry("spor_lesing", "id-er, koder og saksnummer til gjennomgangen av lesinger; tomt uten noen som leser"),
            Map.entry("spor_sammenheng", "rolle og formål til sporet; bare id-er og koder"),
            Map.entry("spor_hadde_rolle", "ja eller nei til gjennomgangen"),
            Map.entry("spor_er_naer", "ja eller nei til gjennomgangen"),
            Map.entry("maa_svare_om_naerhet", "ja eller nei til den som vil gjøre noe i saken"),
            Map.entry("avviste_eposter", "hva slags e-post som ikke ble tatt imot, til systemadministratoren i kommunen; tomt for andre"),
            Map.entry("send_avviste_igjen", "legger bare dem i avviste_eposter tilbake i utboksen"),
            Map.entry("usikre_eposter", "hvem en e-post var til og hvordan det gikk, til systemadministratoren i kommunen; tomt for andre"),
            Map.entry("visning_i_veien", "hva som er i veien for å hente tilbake et utvalg; tomt for andre enn dem det er delt med"),
            Map.entry("like_navn", "fingeravtrykk av navnene hun deler, til det samme"),
            Map.entry("spor_sak_med", "id-en til saken med nummeret, til personvernombudet i kommunen"),
            Map.entry("spor_saksnummer", "saksnummeret til personvernombudet i kommunen"),
            Map.entry("sakstilgang_i_kommunen", "vakt som bare kan avvise"),
            Map.entry("stafettpinne_har_holder", "vakt som bare kan avvise"),
            Map.entry("sak_har_holder", "vakt som bare kan avvise"),
            Map.entry("ser_saken", "ja eller nei til reglene selv og til sporet; nei uten noen som leser"),
            Map.entry("synlige_saker", "id-ene til sakene hun ser, til reglene selv; tomt uten noen som leser"),
            Map.entry("vikarsaker", "som synlige_saker, for den hun er vikar for"),
            Map.entry("stafett_egen_kommune", "ja eller nei til reglene selv"),
            Map.entry("tiltakssvar_i_kommunen", "tall for hver enhet til koordinatoren, uten de små; tomt for andre"),
            Map.entry("stansside_i_kommunen", "grunner og enheter til koordinatoren, under navn som skifter hver måned; tomt for andre"),
            Map.entry("stanstall_i_kommunen", "tall til koordinatoren; null for andre"),
            Map.entry("er_koordinator", "ja eller nei om den som leser"),
            Map.entry("lukket_sak_staar_ikke", "sletter bare det som er regnet ut om saken som lukkes"),
            Map.entry("innsikt_i_kommunen", "tallene om leserens kommune, uten de små og uten dem de kunne vært regnet ut av; tomt for andre enn dem som skal ha statistikken"),
            Map.entry("krev_habil", "vakt som bare kan avvise"),
            Map.entry("foresatt_er_inhabil", "skriver bare at den foresatte er inhabil"),
            Map.entry("enhet_i_bruk", "hvor mange åpne saker som er i veien for å legge ned enheten, til systemadministratoren i kommunen; tomt for andre"),
            Map.entry("hviler_paa", "ja eller nei til den som styrer rollen; nei til andre"),
            Map.entry("krev_aapen_enhet", "vakt som bare kan avvise"),
            Map.entry("ingen_saker_i_enheten", "vakt som bare kan avvise"),
            Map.entry("krev_aktiv", "vakt som bare kan avvise"),
            Map.entry("ingenting_hviler", "vakt som bare kan avvise"));

    @Autowired
    private JdbcClient sql;

    @Test
    void skal_ha_regler_for_radene_i_hver_tabell_eller_en_grunn_til_å_være_uten() {
        assertThat(navn("""
                select relname from pg_class c where relnamespace = 'stafett'::regnamespace and relkind in ('r', 'p')
                   and not (relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))"""))
                .containsExactlyInAnyOrderElementsOf(UTEN_REGLER.keySet());
    }

    @Test
    void skal_ikke_ha_unntak_for_en_tabell_som_peker_på_en_sak() {
        assertThat(navn("""
                with recursive om_saken (tabell) as (select 'sak'::regclass::oid union select f.conrelid from pg_constraint f
                       join om_saken o on o.tabell = f.confrelid where f.contype = 'f')
                select c.relname from pg_class c join om_saken on tabell = c.oid""")).isNotEmpty().doesNotContainAnyElementsOf(UTEN_REGLER.keySet());
    }

    @Test
    void skal_ikke_gå_forbi_reglene_uten_en_grunn() {
        assertThat(navn("""
                select relname from pg_class where relnamespace = 'stafett'::regnamespace and relkind in ('v', 'm')
                   and not coalesce(reloptions @> array['security_invoker=true'], false)
                union all
                select distinct proname from pg_proc where pronamespace = 'stafett'::regnamespace and prosecdef"""))
                .containsExactlyInAnyOrderElementsOf(SOM_EIEREN.keySet());
    }

    @Test
    void skal_ikke_la_en_funksjon_som_går_som_eieren_finne_andre_tabeller_enn_våre() {
        assertThat(navn("""
                select proname from pg_proc where pronamespace = 'stafett'::regnamespace and prosecdef
                   and not coalesce(proconfig @> array['search_path=stafett, pg_temp'], false)""")).isEmpty();
    }

    /** Uten dette kan enhver rolle i databasen kalle dem (V50). */
    @Test
    void skal_ikke_la_andre_enn_programmet_kalle_en_funksjon_som_går_som_eieren() {
        assertThat(navn("""
                select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'stafett'::regnamespace and p.prosecdef
                   and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) r where r.grantee = 0))""")).isEmpty();
        assertThat(navn("""
                select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'stafett'::regnamespace and p.prosecdef
                   and p.prorettype <> 'trigger'::regtype and not has_function_privilege('stafett_app', p.oid, 'execute')""")).isEmpty();
    }

    /** Ellers regner hver setning som endrer, ut alle sakene hun ser (V147, ADR 0043). */
    @Test
    void skal_spørre_om_endringen_før_innsynet_i_tabellene_som_er_laget_med_vern_saksinnhold_siden() {
        assertThat(navn("""
                select tablename from pg_policies where schemaname = 'stafett' and tablename in ('innsikt_grep', 'innsikt_alvorlig', 'tiltaksplan')
                   and policyname = 'den_som_ser_saken' and position('stafett_endrer' in qual) between 1 and position('synlige_saker' in qual)"""))
                .containsExactlyInAnyOrder("innsikt_grep", "innsikt_alvorlig", "tiltaksplan");
    }

    /** Da reglene ble flettet inn, hadde planen for ett oppslag 150 linjer, og å lage den tok lengre tid enn å svare. */
    @Test
    void skal_ikke_flette_innsynet_inn_i_planen_for_hvert_oppslag() {
        List<String> tabeller = navn("select tablename from pg_policies where schemaname = 'stafett' and qual like '%synlige_saker%' and tablename <> 'sak'");
        assertThat(tabeller).hasSizeGreaterThan(15);
        for (String tabell : tabeller) {
            assertThat(navn("explain select * from " + tabell + " where sak = '00000000-0000-0000-0000-000000000000'")).as(tabell)
                    .anyMatch(linje -> linje.contains("Function Scan on synlige_saker")).hasSizeLessThan(50);
        }
    }

    private List<String> navn(String spoersmaal) {
        return sql.sql(spoersmaal).query(String.class).list();
    }
}
