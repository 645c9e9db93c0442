package no.stafett.ytelse;

import java.util.List;
import java.util.Optional;
import no.stafett.Utfyller;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import no.stafett.tilgang.Bruker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hvor mange setninger databasen får for et helt nivå: et tall som ikke varierer med hva maskinen ellers gjør. */
final class Setningsrader {

    private static final int HOEYST = 12;

    private final Sted sted;
    private final Saksmelder melder;
    private long setninger;

    Setningsrader(Sted sted) {
        this.sted = sted;
        this.melder = new Saksmelder(sted);
    }

    void mål(Motor somVår, Motor fraEsken) throws Exception {
        int trinn = sted.folk().som(Folk.skriver(0), this::heltNivå);
        sted.tabell().legg(Rad.opplysning("Setninger for å ta og fullføre nivå 0, " + trinn + " oppgaver", Long.toString(setninger),
                setninger / trinn + " for hver oppgave, med tilgang, kontroll, lagring, liste, spor og neste oppgave"));
        motoren("innstilt som vår", somVår);
        motoren("fra esken", fraEsken);
    }

    private void motoren(String hvilken, Motor motor) throws Exception {
        long antall = motor.heltNivå();
        sted.tabell().legg(Rad.opplysning("Setninger for et nivå i motoren " + hvilken + ", " + Motor.OPPGAVER + " oppgaver", Long.toString(antall),
                antall / Motor.OPPGAVER + " for hver oppgave"));
    }

    /** Til saken er avsluttet. @return antall oppgaver */
    private int heltNivå(Bruker hun) throws Exception {
        Optional<String> åpen = Optional.of(melder.ny(hun));
        int trinn = 0;
        while (åpen.isPresent() && trinn < HOEYST) {
            gjør(åpen.get(), hun);
            åpen = melder.neste(åpen.get());
            trinn++;
        }
        return trinn;
    }

    private void gjør(String id, Bruker hun) throws Exception {
        setninger += Spoerringsur.antall(Spoerringsur.opptak(() -> sted.hent(Oppgavetak.class).ta(id, hun)));
        Arbeidsflate.Visning åpnet = sted.hent(Arbeidsflate.class).aapne(id, hun);
        JsonNode lister = sted.hent(JsonMapper.class).valueToTree(åpnet.valglister());
        JsonNode svar = Utfyller.den(sted.hent(Forretningsklokke.class).idag()).med("utfall", "avslutt").fyll(åpnet.skjema(), lister);
        List<Spoerringsur.Setning> sendt = Spoerringsur.opptak(() -> sted.hent(Fullfoering.class).fullfoer(id, svar, hun));
        setninger += Spoerringsur.antall(sendt);
    }
}
