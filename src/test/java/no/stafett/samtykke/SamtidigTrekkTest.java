package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Fullfoering;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Et ja til en invitasjon og et samtykke som trekkes i samme øyeblikk, kommer etter hverandre: ingen slipper inn på noe som er borte. */
@Apptest
class SamtidigTrekkTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private Forretningsklokke klokke;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private SamtykkeService service;
    @Autowired
    private Personer personer;
    @Autowired
    private Fullfoering fullfoering;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private JsonMapper json;
    @Autowired
    private PlatformTransactionManager transaksjoner;
    private ApiKlient mina;
    private ApiKlient ppt;
    private Saksgang gang;
    private String invitasjon;

    @BeforeEach
    void inviter() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        ppt = new ApiKlient(nett, "ppt.ansatt");
        gang = Saksgang.ny(mina).til("nivaa_2");
        mina.post("/saker/" + gang.sak() + "/samtykker", Map.of("avgjoerelse", "gitt", "samtykkerNavn", "Mor Lindås", "relasjon", "mor",
                "kanal", "muntlig", "tjenester", List.of("ppt"), "gyldigTil", klokke.idag().plusDays(300).toString()));
        gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt")));
        invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
    }

    @Test
    void skal_ikke_slippe_inn_den_som_sier_ja_mens_samtykket_trekkes() throws Exception {
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        CompletableFuture<ApiKlient.Svar> ja = mensDetTrekkes(() ->
                ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))));
        assertThat(ja.get(30, TimeUnit.SECONDS).status()).isBetween(400, 499);
        ingenInne();
    }

    @Test
    void skal_ikke_gi_en_oppgave_til_den_som_tar_den_mens_samtykket_trekkes() throws Exception {
        CompletableFuture<ApiKlient.Svar> tar = mensDetTrekkes(() -> ppt.post("/oppgaver/" + invitasjon + "/ta", null));
        assertThat(tar.get(30, TimeUnit.SECONDS).status()).isBetween(400, 499);
        ingenInne();
    }

    /** Jaet er sagt, men ikke bekreftet, når det trekkes: den som trekker, venter, og ser da at noen er inne. */
    @Test
    void skal_lukke_ogsaa_for_den_som_nettopp_sa_ja() throws Exception {
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        CompletableFuture<ApiKlient.Svar> trekk = mensJaetBekreftes(() -> mina.post("/saker/" + gang.sak() + "/samtykker/"
                + samtykke() + "/trekk", Map.of("kanal", "muntlig")));
        ApiKlient.Svar svar = trekk.get(30, TimeUnit.SECONDS);
        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.innhold().at("/mistetInnsyn/0").asString()).isEqualTo("PPT i Granvik");
        ingenInne();
    }

    private CompletableFuture<ApiKlient.Svar> mensJaetBekreftes(Supplier<ApiKlient.Svar> handling) {
        UserDetails bruker = brukere.loadUserByUsername("ppt.ansatt");
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(bruker, null, bruker.getAuthorities()));
        try {
            return new TransactionTemplate(transaksjoner).execute(t -> {
                fullfoering.fullfoer(invitasjon, json.valueToTree(Map.of("godtatt", "ja")), personer.finn("ppt.ansatt").orElseThrow());
                CompletableFuture<ApiKlient.Svar> svar = CompletableFuture.supplyAsync(handling);
                assertThatThrownBy(() -> svar.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return svar;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Begynner handlingen etter at det er trukket, men før det er bekreftet, og ser at den venter. */
    private CompletableFuture<ApiKlient.Svar> mensDetTrekkes(Supplier<ApiKlient.Svar> handling) {
        return new TransactionTemplate(transaksjoner).execute(t -> {
            trekk();
            CompletableFuture<ApiKlient.Svar> svar = CompletableFuture.supplyAsync(handling);
            assertThatThrownBy(() -> svar.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return svar;
        });
    }

    private void trekk() {
        PersonId person = personer.finn("barnehage.ansatt").orElseThrow().id();
        service.trekk(SakId.av(gang.sak()), List.of(samtykke()), "muntlig", person);
    }

    private UUID samtykke() {
        return sql.sql("select id from samtykke where sak = ?").param(UUID.fromString(gang.sak())).query(UUID.class).single();
    }

    private void ingenInne() {
        assertThat(ppt.get("/saker/" + gang.sak()).status()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from sakstilgang where sak = ? and til is null and grunn = 'invitasjon'")
                .param(UUID.fromString(gang.sak())).query(Long.class).single()).isZero();
    }
}
