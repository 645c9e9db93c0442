package no.stafett.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.system.Klokkestiller;
import no.stafett.tilgang.Bruker;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Den andre linja: glemmer en spørring å spørre om tilgang, svarer databasen likevel med ingenting. */
@Apptest
class RadvernTest extends Radvernproeve {

    @Test
    void skal_ikke_vise_en_eneste_rad_fra_en_sak_uten_person() throws SQLException {
        try (Connection forbindelse = somProgrammet(); Statement s = forbindelse.createStatement()) {
            Map<String, Long> rader = new TreeMap<>();
            for (String tabell : tabellerMedInnhold()) {
                rader.put(tabell, antall(s, tabell));
            }
            assertThat(rader).containsKeys("sak", "foresatt", "svar", "utkast", "oppgave", "sakstilgang", "akuttrom", "tiltak");
            assertThat(rader.values()).containsOnly(0L);
            s.execute("select set_config('stafett.person', 'system', false)");
            assertThat(antall(s, "sak")).isPositive();
        }
    }

    @Test
    void skal_svare_med_ingenting_når_sjekken_er_tatt_ut_av_spørringen() {
        Saker glemsk = new Saker(utenSjekk(), tilgang);
        assertThat(som("barnehage.ansatt", bruker -> glemsk.finnSynlig(sak, bruker))).hasSize(2).allMatch(Optional::isPresent);
        for (String fremmed : List.of("skole.ansatt", "barnehage.ansatt02", "koordinator", "personvern", "systemadmin")) {
            assertThat(som(fremmed, bruker -> glemsk.finnSynlig(sak, bruker))).as(fremmed).hasSize(2).allMatch(Optional::isEmpty);
            assertThat(som(fremmed, bruker -> glemsk.synlige(bruker, 500).stream().map(Sak::id).toList())).as(fremmed)
                    .allSatisfy(ider -> assertThat(ider).doesNotContain(sak));
        }
    }

    @Test
    void skal_verne_også_det_som_aldri_spør() {
        Saker saker = new Saker(sql, tilgang);
        loggInn("skole.ansatt");
        assertThatThrownBy(() -> saker.hent(sak)).isInstanceOf(EmptyResultDataAccessException.class);
        assertThat(saker.foresatte(sak)).isEmpty();
        loggInn("barnehage.styrer");
        assertThat(saker.hent(sak).id()).isEqualTo(sak);
        assertThat(saker.foresatte(sak)).isNotEmpty();
    }

    @Test
    void skal_ikke_vise_noe_for_en_som_ikke_er_logget_inn() {
        SecurityContextHolder.getContext().setAuthentication(
                new AnonymousAuthenticationToken("x", "ingen", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(sql.sql("select count(*) from sak").query(Long.class).single()).isZero();
        assertThat(iLesing(() -> sql.sql("select count(*) from oppgave").query(Long.class).single())).isZero();
    }

    @Test
    void skal_la_bakgrunnsarbeid_se_det_det_må() {
        assertThat(new Saker(sql, tilgang).hent(sak).id()).isEqualTo(sak);
        assertThat(iLesing(() -> new Saker(sql, tilgang).hent(sak).id())).isEqualTo(sak);
    }

    @Test
    void skal_følge_forretningstiden_når_tilgangen_løper_ut() {
        PersonId kollega = bruker("barnehage.ansatt04").id();
        tilgang.giPerson(sak, NyTilgang.tilAlt(kollega, "deltaker", "oppgave", null));
        tilgang.settUtloepFor(sak, kollega, "deltaker", klokke.instant().plus(Duration.ofDays(2)));
        loggInn("barnehage.ansatt04");
        assertThat(radene()).isOne();
        try {
            klokke.settFlyttet(klokke.flyttet().plus(Duration.ofDays(3)));
            assertThat(radene()).isZero();
        } finally {
            SecurityContextHolder.clearContext();
            Klokkestiller.nullstill(program);
        }
    }

    @Test
    void skal_ikke_vise_saken_gjennom_en_enhet_leseren_ikke_arbeider_i() {
        String skolen = new ApiKlient(nett, "barnehage.ansatt").enhetI("skole");
        tilgang.giPerson(sak, NyTilgang.tilAlt(bruker("barnehage.ansatt04").id(), "behandler", "oppgave", EnhetId.av(skolen)));
        loggInn("barnehage.ansatt04");
        assertThat(radene()).isZero();
    }

    /** Forbindelsen går tilbake til de andre; den neste skal ikke arve noe. */
    @Test
    void skal_ikke_huske_den_forrige_på_forbindelsen() {
        loggInn("barnehage.ansatt");
        assertThat(radene()).isOne();
        loggInn("skole.ansatt");
        for (int n = 0; n < 40; n++) {
            assertThat(radene()).isZero();
        }
    }

    /** Det som går som eieren, går forbi reglene; kommunen er den andre linja også der. */
    @Test
    void skal_ikke_gi_noe_fra_en_annen_kommune_gjennom_det_som_går_som_eieren() {
        String kommune = sql.sql("select kommune from sak where id = ?").param(sak.verdi()).query(String.class).single();
        String initialer = sql.sql("select initialer from saksmerke where id = ?").param(sak.verdi()).query(String.class).single();
        Map<String, Long> ventet = Map.of("b.leder", 0L, "skole.ansatt", 1L);
        ventet.forEach((hvem, antall) -> {
            loggInn(hvem);
            assertThat(sql.sql("select count(*) from saksmerke where id = ?").param(sak.verdi()).query(Long.class).single()).as(hvem).isEqualTo(antall);
            assertThat(sql.sql("select count(*) from saker_med_initialer(?, ?, 100000) where sak = ?").params(kommune, initialer, sak.verdi()).query(Long.class).single())
                    .as(hvem).isEqualTo(antall);
        });
        SecurityContextHolder.clearContext();
    }

    private Bruker bruker(String brukernavn) {
        return personer.finn(brukernavn).orElseThrow();
    }

    private Connection somProgrammet() throws SQLException {
        Connection forbindelse = DriverManager.getConnection(oppsett.getRequiredProperty("spring.datasource.url"),
                oppsett.getProperty("spring.datasource.username"), oppsett.getProperty("spring.datasource.password"));
        forbindelse.createStatement().execute("set search_path to stafett");
        return forbindelse;
    }

    private static long antall(Statement s, String tabell) throws SQLException {
        try (ResultSet rad = s.executeQuery("select count(*) from " + tabell)) {
            rad.next();
            return rad.getLong(1);
        }
    }

    /** Alt som har regler, og utsnittene. At ingen tabell mangler regler, ser struktur.RadregelTest etter. */
    private List<String> tabellerMedInnhold() {
        return sql.sql("""
                select relname from pg_class where relnamespace = 'stafett'::regnamespace and (relrowsecurity or relkind = 'v')
                 order by 1""").query(String.class).list();
    }

    /** Slik utviklingen glemmer: den samme spørringen, uten vilkåret om tilgang. */
    private JdbcClient utenSjekk() {
        return (JdbcClient) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JdbcClient.class}, (selv, metode, verdier) -> {
            try {
                return metode.invoke(sql, verdier[0] instanceof String setning ? new Object[] {fjernSjekken(setning)} : verdier);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static String fjernSjekken(String setning) {
        assertThat(setning).contains(Sakstilgang.SYNLIG);
        return setning.replace(Sakstilgang.SYNLIG, "true");
    }

    /** Utenfor en transaksjon, og i en som leser. */
    private <T> List<T> som(String brukernavn, Function<Bruker, T> les) {
        loggInn(brukernavn);
        Bruker bruker = bruker(brukernavn);
        List<T> svar = new ArrayList<>(List.of(les.apply(bruker)));
        svar.add(iLesing(() -> les.apply(bruker)));
        return svar;
    }

    private <T> T iLesing(Supplier<T> les) {
        TransactionTemplate lesing = new TransactionTemplate(transaksjoner);
        lesing.setReadOnly(true);
        return lesing.execute(t -> les.get());
    }
}
