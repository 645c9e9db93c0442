package no.stafett.handlingsveileder.kontroll;

import java.util.Map;
import java.util.Set;
import no.stafett.prosess.Uttrykksbilde;
import no.stafett.prosess.Uttrykksbilde.Form;
import no.stafett.prosess.Uttrykkskontroll;

/**
 * Uttrykk kan bare stå på noen få steder, og hvert sted krever sin form. Motoren regner også ut navn, beskrivelser og
 * startur, men der har de ingenting å gjøre.
 */
final class Uttrykksregler {

    private static final Set<Form> KALL = Set.of(Form.KALL, Form.KALL_TIDSPUNKT, Form.KALL_JA_NEI);
    private static final Set<Form> TIDSPUNKT = Set.of(Form.KALL_TIDSPUNKT);
    /** Motoren krever ja eller nei. Svarer den med noe annet, blir saken stående, og en handling ville vært utført likevel. */
    private static final Set<Form> BETINGELSE = Set.of(Form.BETINGELSE, Form.VARIABEL, Form.KALL_JA_NEI);

    private static final Map<String, Set<Form>> STEDER = Map.of(
            "bpmn:userTask@camunda:dueDate", TIDSPUNKT,
            "bpmn:serviceTask@camunda:expression", KALL,
            "bpmn:callActivity@camunda:calledElementTenantId", KALL,
            "camunda:in@businessKey", Set.of(Form.VARIABEL),
            "bpmn:conditionExpression#", BETINGELSE,
            "bpmn:timeDate#", TIDSPUNKT,
            "bpmn:timeDuration#", Set.of(Form.TEKST, Form.KALL_TIDSPUNKT));

    private final Uttrykkskontroll kontroll;

    Uttrykksregler(Uttrykkskontroll kontroll) {
        this.kontroll = kontroll;
    }

    void kontroller(Bpmnmodell modell, Funn funn) {
        for (Xmlelement element : modell.alle()) {
            element.attributter().forEach((navn, verdi) -> sted(element, element.navn() + "@" + navn, verdi, funn));
            sted(element, element.navn() + "#", element.tekst().strip(), funn);
        }
    }

    private void sted(Xmlelement element, String sted, String verdi, Funn funn) {
        Set<Form> former = STEDER.get(sted);
        if (former != null && !verdi.isEmpty()) {
            uttrykk(element, verdi, former, funn);
        } else if (Lesetekst.harUttrykk(verdi)) {
            funn.meld(Feilkode.UTTRYKK_PAA_FEIL_STED, element);
        }
    }

    private void uttrykk(Xmlelement element, String verdi, Set<Form> former, Funn funn) {
        Uttrykksbilde bilde = kontroll.les(verdi);
        bilde.feil().forEach(feil -> funn.meld(Feilkode.av(feil), element, kort(verdi)));
        if (bilde.feil().isEmpty() && (!former.contains(bilde.form()) || erVariabelUtenJaNei(element, bilde))) {
            funn.meld(Feilkode.UTTRYKK_FEIL_FORM, element, kort(verdi));
        }
        bilde.variabler().stream().filter(v -> !Modellkontrakt.VARIABLER.contains(v)).sorted()
                .forEach(v -> funn.meld(Feilkode.UKJENT_VARIABEL, element, v));
    }

    /** En variabel alene er bare en betingelse når den er ja eller nei. */
    private static boolean erVariabelUtenJaNei(Xmlelement element, Uttrykksbilde bilde) {
        return element.er("bpmn:conditionExpression") && bilde.form() == Form.VARIABEL && !Modellkontrakt.JA_NEI.containsAll(bilde.variabler());
    }

    private static String kort(String uttrykk) {
        return uttrykk.length() <= 100 ? uttrykk : uttrykk.substring(0, 99) + "…";
    }
}
