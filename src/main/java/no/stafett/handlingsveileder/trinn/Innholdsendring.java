package no.stafett.handlingsveileder.trinn;

import java.util.List;

/** Skriver det et trinn sier og krever. Det som er likt fra før, røres ikke. */
final class Innholdsendring {

    private final Gren oppgave;

    Innholdsendring(Gren oppgave) {
        this.oppgave = oppgave;
    }

    void skriv(Trinninnhold ny) {
        if (!ny.navn().equals(oppgave.attributt("name"))) {
            oppgave.sett("name", ny.navn());
        }
        tekstene(ny);
        skjemaet(ny.skjema());
        rollene(ny.roller());
        forfallet(ny.forfall());
    }

    private void rollene(List<String> nye) {
        List<String> sto = Egenskaper.delt(oppgave.camunda("candidateGroups"));
        List<String> roller = Egenskaper.ordnet(sto, nye);
        if (!sto.equals(roller)) {
            oppgave.settCamunda("candidateGroups", String.join(",", roller));
        }
    }

    private void tekstene(Trinninnhold ny) {
        Egenskaper e = new Egenskaper(oppgave);
        e.sett("hva", ny.hva());
        e.sett("hvordan", ny.hvordan());
        e.sett("hvem", ny.hvem());
        e.sett("arena", ny.arena());
        e.sett("frist", ny.frist());
        e.settListe("verktoey", ny.verktoey());
        e.settListe("paakrevd", ny.paakrevd());
        e.sett("rolleordlyd", ny.rolleordlyd());
        if ("true".equals(e.les("kanHoppesOver")) != ny.kanHoppesOver()) {
            e.sett("kanHoppesOver", ny.kanHoppesOver() ? "true" : "");
        }
    }

    private void skjemaet(String skjema) {
        if (skjema.equals(oppgave.camunda("formRef"))) {
            return;
        }
        oppgave.settCamunda("formRef", skjema);
        if (!skjema.isEmpty() && oppgave.camunda("formRefBinding").isEmpty()) {
            oppgave.settCamunda("formRefBinding", "deployment");
        }
    }

    /** Et låst uttrykk kan ikke skrives på nytt, bare byttes ut; er det sendt inn, er det det som sto der. */
    private void forfallet(Forfall ny) {
        boolean lik = Forfall.av(oppgave.camunda("dueDate")).equals(ny);
        if (!lik && ny.slag() != Forfall.Slag.LAAST) {
            oppgave.settCamunda("dueDate", ny.uttrykk());
        }
    }
}
