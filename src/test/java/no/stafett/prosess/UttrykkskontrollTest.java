package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.stafett.prosess.Uttrykksbilde.Form;
import no.stafett.prosess.vern.Prosesshandlinger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class UttrykkskontrollTest {

    private final Uttrykkskontroll kontroll = new Uttrykkskontroll(Proevehandlinger.alle());

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '"', value = {
            "Undring oppstår @ TEKST", "Steg ${utfall} @ TEKST_MED_UTTRYKK", "${utfall} @ VARIABEL",
            "${true} @ FAST_VERDI", "${'a'} @ FAST_VERDI", "${utfall == 'nivaa_1'} @ BETINGELSE",
            "${nivaa > 1 && nivaa <= 3 || !gyldigSamtykke} @ BETINGELSE", "${empty utfall} @ BETINGELSE",
            "${not (utfall eq 'avslutt')} @ BETINGELSE", "${frist.omArbeidsdager(sakId, 7)} @ KALL_TIDSPUNKT",
            "${frist.omArbeidsdager(sakId, -7)} @ KALL_TIDSPUNKT", "${(tiltak.evalueringsstart(sakId))} @ KALL_TIDSPUNKT",
            "${tiltak.erMinnet(sakId)} @ KALL_JA_NEI", "${tiltak.minnOmFrist(sakId)} @ KALL", "${(frist.etterTabell(sakId, 'x'))} @ KALL",
            "${-1} @ FAST_VERDI",
            "${frist.etterTabell(sakId, 'x') == '2031-01-01'} @ BETINGELSE", "Kostnad $ 5 # @ TEKST"})
    void skalGodtaOgKjenneIgjen(String uttrykk, Form form) {
        Uttrykksbilde bilde = kontroll.les(uttrykk);
        assertThat(bilde.feil()).isEmpty();
        assertThat(bilde.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "${sak.navn} | IKKE_TILLATT", "${utfall['x']} | IKKE_TILLATT", "${''.getClass()} | IKKE_TILLATT",
            "${now()} | IKKE_TILLATT", "${a + b} | IKKE_TILLATT", "${a ? b : c} | IKKE_TILLATT",
            "${-nivaa} | IKKE_TILLATT", "${frist['omArbeidsdager'](sakId, 7)} | IKKE_TILLATT",
            "${frist.omArbeidsdager(sakId, 7).time} | IKKE_TILLATT", "${execution} | FORBUDT_NAVN",
            "${task == 'x'} | FORBUDT_NAVN", "${authenticatedUserId} | FORBUDT_NAVN", "${frist} | FORBUDT_NAVN",
            "${frist.omArbeidsdager(execution, 7)} | FORBUDT_NAVN", "${environment.getProperty('x')} | UKJENT_HANDLING",
            "${execution.getId()} | UKJENT_HANDLING", "${frist.getClass()} | UKJENT_METODE",
            "${frist.omArbeidsdager(sakId)} | UKJENT_METODE", "${frist.alt(sakId)} | UKJENT_METODE",
            "${frist.skjult()} | UKJENT_METODE", "${frist.etterTabell(sakId, a == b)} | ARGUMENT",
            "${frist.etterTabell(sakId, frist.etterTabell(sakId, 'x'))} | ARGUMENT", "${a}${b} | SAMMENSATT",
            "#{utfall} | SAMMENSATT", "${a = 1} | UGYLDIG", "${x -> x} | UGYLDIG", "${ | UGYLDIG",
            "${a; b} | UGYLDIG", "${} | UGYLDIG"})
    void skalAvviseMedGrunn(String uttrykk, Uttrykksfeil feil) {
        assertThat(kontroll.kontroller(uttrykk)).contains(feil);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 500})
    void skalAvviseDypNøstingFørLesing(int dybde) {
        assertThat(kontroll.kontroller("${" + "(".repeat(dybde) + "1" + ")".repeat(dybde) + "}"))
                .containsExactly(Uttrykksfeil.FOR_DYPT);
        assertThat(kontroll.kontroller("${" + "!".repeat(dybde) + "a}")).containsExactly(Uttrykksfeil.FOR_DYPT);
    }

    @Test
    void skalGodtaNøstingTilGrensen() {
        assertThat(kontroll.kontroller("${" + "(".repeat(20) + "a" + ")".repeat(20) + "}")).isEmpty();
    }

    @Test
    void skalIkkeLaSegLureAvParenteserITekst() {
        String skjult = "('" + ")".repeat(30) + "' == a && ";
        assertThat(kontroll.kontroller("${" + skjult.repeat(25) + "b" + ")".repeat(25) + "}"))
                .containsExactly(Uttrykksfeil.FOR_DYPT);
    }

    @Test
    void skalAvviseForLangtUttrykkMenIkkeLangTekst() {
        assertThat(kontroll.kontroller("${a == '" + "x".repeat(2_000) + "'}")).containsExactly(Uttrykksfeil.FOR_LANGT);
        assertThat(kontroll.kontroller("x".repeat(5_000))).isEmpty();
    }

    @Test
    void skalFortelleHvilkeVariablerSomLeses() {
        assertThat(kontroll.les("${utfall == 'a' && frist.etterTabell(sakId, 'x') != dato}").variabler())
                .containsExactlyInAnyOrder("utfall", "sakId", "dato");
    }

    @Test
    void skalFinneMerkedeBønnerISpringUtenÅLageDem() {
        try (AnnotationConfigApplicationContext bønner = new AnnotationConfigApplicationContext()) {
            bønner.registerBean("noeAnnet", Proevehandlinger.Frist.class, b -> b.setLazyInit(true));
            bønner.registerBean("hemmelig", StringBuilder.class);
            bønner.refresh();
            Prosesshandlinger handlinger = Prosesshandlinger.fraSpring(bønner);
            assertThat(new Uttrykkskontroll(handlinger).kontroller("${frist.omArbeidsdager(sakId, 1)}")).isEmpty();
            assertThat(handlinger.navn()).containsExactly("frist");
            assertThat(bønner.getBeanFactory().containsSingleton("noeAnnet")).isFalse();
        }
    }

    @Test
    void skalIkkeTaImotToHandlingerMedSammeNavn() {
        Prosesshandlinger to =
                Prosesshandlinger.avObjekter(new Proevehandlinger.Frist(), new Proevehandlinger.Frist());
        assertThatThrownBy(to::navn).hasMessageContaining("frist");
    }
}
