package no.stafett.handlingsveileder.kontroll;

import java.util.List;
import java.util.Set;

/** Kall av en annen modell: riktig modell, riktig kommune og tjeneste, og bare saken og utfallet over grensen. */
final class Kallregler {

    private static final String SAKEN = "${sakId}";
    private static final Set<String> PÅ_SAK = Set.of("businessKey");
    private static final Set<String> PÅ_NAVN = Set.of("source", "target");

    private Kallregler() {
    }

    static void kontroller(Bpmnmodell modell, Funn funn) {
        modell.slag("bpmn:callActivity").forEach(kall -> {
            kall(kall, funn);
            nedover(modell.prosessId(), kall, funn);
        });
        modell.slag("camunda:in").forEach(inn -> mapping(inn, Set.of(PÅ_SAK, PÅ_NAVN), funn));
        modell.slag("camunda:out").forEach(ut -> mapping(ut, Set.of(PÅ_NAVN), funn));
        modell.slag("bpmn:businessRuleTask").forEach(regel -> regel(regel, funn));
    }

    private static void kall(Xmlelement kall, Funn funn) {
        String hva = kall.attributt("calledElement");
        if (!Modellkontrakt.PROSESSER.contains(hva)) {
            funn.meld(Feilkode.KALL_UKJENT_MODELL, kall, hva);
        }
        if (!"latest".equals(kall.attributt("camunda:calledElementBinding"))) {
            funn.meld(Feilkode.KALL_BINDING, kall);
        }
        leietaker(kall, hva, funn);
        if (!girSaken(kall)) {
            funn.meld(Feilkode.KALL_UTEN_SAK, kall);
        }
    }

    /** Hovedprosessen kaller nivåene, nivåene kaller de små. Et kall oppover eller på tvers kan gå i ring uten at noen stopper. */
    private static void nedover(String fra, Xmlelement kall, Funn funn) {
        String til = kall.attributt("calledElement");
        if (Modellkontrakt.PROSESSER.contains(til) && lag(til) <= lag(fra)) {
            funn.meld(Feilkode.KALL_I_RING, kall, til);
        }
    }

    /** Modeller ingen kan kalle, ligger øverst. */
    private static int lag(String prosess) {
        if (Modellkontrakt.EGNE.contains(prosess)) {
            return 2;
        }
        return !Modellkontrakt.PROSESSER.contains(prosess) ? 0 : prosess.equals("bti_sak") ? 1 : 3;
    }

    /** Uten dette kunne et nivå i én kommune startet en annen kommunes modell. */
    private static void leietaker(Xmlelement kall, String hva, Funn funn) {
        String leietaker = kall.attributt("camunda:calledElementTenantId").replace(" ", "").replace('"', '\'');
        if (leietaker.isEmpty()) {
            funn.meld(Feilkode.KALL_UTEN_LEIETAKER, kall);
        } else if (!leietaker.equals("${handlingsveileder.leietaker(sakId,'" + hva + "')}")) {
            funn.meld(Feilkode.KALL_FEIL_LEIETAKER, kall, hva);
        }
    }

    private static boolean girSaken(Xmlelement kall) {
        List<Xmlelement> inn = kall.utvidelser("camunda:in");
        return inn.stream().anyMatch(i -> SAKEN.equals(i.attributt("businessKey")))
                && inn.stream().anyMatch(i -> "sakId".equals(i.attributt("source"))
                        && "sakId".equals(i.attributt("target")));
    }

    private static void mapping(Xmlelement mapping, Set<Set<String>> former, Funn funn) {
        if (!former.contains(mapping.attributter().keySet()) || !står(mapping) || bytterSak(mapping)) {
            funn.meld(Feilkode.MAPPING_IKKE_TILLATT, mapping);
        }
        PÅ_NAVN.stream().sorted().map(mapping::attributt)
                .filter(v -> !v.isEmpty() && !Modellkontrakt.VARIABLER.contains(v))
                .forEach(v -> funn.meld(Feilkode.UKJENT_VARIABEL, mapping, v));
    }

    /** Saken er den samme på begge sider av et kall; ellers går nivået videre i et annet barns sak. */
    private static boolean bytterSak(Xmlelement mapping) {
        return mapping.har("businessKey") && !SAKEN.equals(mapping.attributt("businessKey"))
                || "sakId".equals(mapping.attributt("target")) && !"sakId".equals(mapping.attributt("source"));
    }

    private static boolean står(Xmlelement mapping) {
        Xmlelement utvidelser = mapping.forelder();
        return utvidelser.er("bpmn:extensionElements") && utvidelser.forelder().er("bpmn:callActivity");
    }

    private static void regel(Xmlelement regel, Funn funn) {
        if (!regel.har("camunda:decisionRef")) {
            funn.meld(Feilkode.REGEL_UTEN_TABELL, regel);
        } else if (!"deployment".equals(regel.attributt("camunda:decisionRefBinding"))) {
            funn.meld(Feilkode.REGEL_BINDING, regel);
        }
    }
}
