package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Et trinn kan bare hoppes over når ingen trenger svaret: saken skal aldri stå i en port uten noe å gå etter, og samtykket, akuttsjekken,
 * evalueringen og beslutningen kan ikke utebli.
 */
final class Hoppregler {

    private static final String EGENSKAP = "kanHoppesOver";
    private static final String SAMTYKKE = "samtykke";
    /** Fristene regnes ut fra den; ellers er det variablene i kontrakten portene og tabellene bruker, på dette nivået eller et senere. */
    private static final String SAKSTYPE = "sakstype";

    private Hoppregler() {
    }

    /** Det modellen selv sier om trinnet. */
    static void kontroller(Bpmnmodell modell, Funn funn) {
        modell.slag("bpmn:userTask").forEach(oppgave -> verdien(oppgave, funn));
        hoppbare(modell).forEach(oppgave -> trinnet(modell, oppgave, funn));
    }

    /** Det skjemaet trinnet har, spør om. */
    static void svarene(Lestpakke lest, Bpmnmodell modell, Funn funn) {
        for (Xmlelement oppgave : hoppbare(modell)) {
            Skjemamodell skjema = lest.skjema(oppgave.attributt("camunda:formRef"));
            String styrer = skjema == null ? "" : skjema.felter().stream().filter(Hoppregler::styrerVeien)
                    .map(Skjemamodell.Felt::visningsnavn).distinct().collect(Collectors.joining(", "));
            if (!styrer.isEmpty()) {
                funn.meld(Feilkode.HOPP_STYRER_VEIEN, oppgave, styrer);
            }
        }
    }

    private static boolean styrerVeien(Skjemamodell.Felt felt) {
        return felt.påToppen() && (SAKSTYPE.equals(felt.nøkkel()) || Modellkontrakt.VARIABLER.contains(felt.nøkkel()));
    }

    private static List<Xmlelement> hoppbare(Bpmnmodell modell) {
        return modell.slag("bpmn:userTask").stream().filter(o -> "true".equals(Oppgaveregler.egenskap(o, EGENSKAP))).toList();
    }

    private static void verdien(Xmlelement oppgave, Funn funn) {
        String verdi = Oppgaveregler.egenskap(oppgave, EGENSKAP);
        if (!Set.of("", "true", "false").contains(verdi)) {
            funn.meld(Feilkode.HOPP_VERDI, oppgave, verdi);
        }
    }

    private static void trinnet(Bpmnmodell modell, Xmlelement oppgave, Funn funn) {
        if (!Modellkontrakt.EGNE.contains(modell.prosessId())) {
            funn.meld(Feilkode.HOPP_BARE_I_NIVAA, oppgave);
        }
        if (!Oppgaveregler.liste(Oppgaveregler.egenskap(oppgave, "paakrevd")).isEmpty()) {
            funn.meld(Feilkode.HOPP_MED_PAAKREVD, oppgave);
        }
        if (SAMTYKKE.equals(oppgave.attributt("camunda:formRef"))
                || Oppgaveregler.liste(Oppgaveregler.egenskap(oppgave, "verktoey")).contains(SAMTYKKE)) {
            funn.meld(Feilkode.HOPP_SAMTYKKE, oppgave);
        }
    }
}
