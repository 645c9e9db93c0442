package no.stafett.demokommune;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Det som står i skjemaene: det som må fylles ut, og det saken trenger. */
final class Svarinnhold {

    private static final JsonMapper JSON = new JsonMapper();

    private final Manus m;

    Svarinnhold(Manus m) {
        this.m = m;
    }

    String av(Manus.Steg steg, String skjema, LocalDate dag) {
        Map<String, Object> svar = new LinkedHashMap<>();
        switch (skjema) {
            case "undring" -> legg(svar, "hva", m.t.en(Ordliste.UNDRING), "akuttSjekk", "nei");
            case "undringsnotat" -> legg(svar, "settHoert", m.t.en(Ordliste.UNDRING), "akuttSjekk", "nei");
            case "droeftingsnotat" -> legg(svar, "typeDroefting", "leder", "beslutning", "Vi snakker med foresatte.");
            case "undringssamtale_foresatte" -> legg(svar, "enighetForesatte", "ja", "samletVurdering", "bekymring", "antallTjenester", 1);
            case "moetereferat" -> legg(svar, "dato", dag.toString(), "tilStede", "Foresatte og stafettholder", "avtaler", m.t.en(Ordliste.NOTAT));
            case "tiltakslogg" -> legg(svar, "hvaErGjort", m.t.en(Ordliste.NOTAT));
            case "henvisning" -> legg(svar, "mottaker", m.bedte.isEmpty() ? null : m.bedte.get(0).sted().id().toString(), "grunnlag", m.t.en(Ordliste.UNDRING));
            case "moeteinnkalling" -> legg(svar, "formaal", "Bli enige om veien videre", "moetedato", dag.toString());
            case "tiltaksplan" -> planen(svar, steg);
            case "evaluering" -> evalueringen(svar, steg);
            default -> legg(svar, "utfall", steg.utfall(), "begrunnelse", m.t.en(Ordliste.BEGRUNNELSE));
        }
        if (steg.hoert()) {
            svar.put("barnetsStemme", m.t.en(Ordliste.BARNET));
        }
        return json(svar);
    }

    private void planen(Map<String, Object> svar, Manus.Steg steg) {
        m.planer.stream().filter(p -> p.tid().equals(steg.tid())).forEach(p ->
                legg(svar, "maal", p.maal(), "evalueringsdato", p.evalueres().toString()));
    }

    private void evalueringen(Map<String, Object> svar, Manus.Steg steg) {
        m.planer.stream().filter(p -> p.evaluert() != null && p.evaluert().tid().equals(steg.tid())).forEach(p ->
                legg(svar, "samletVurdering", p.evaluert().vurdering(), "enighetForesatte", "ja", "antallTjenester", Math.max(1, p.nivaa())));
    }

    private static void legg(Map<String, Object> svar, Object... felt) {
        for (int i = 0; i < felt.length; i += 2) {
            if (felt[i + 1] != null) {
                svar.put((String) felt[i], felt[i + 1]);
            }
        }
    }

    static String json(Object verdi) {
        return JSON.writeValueAsString(verdi);
    }
}
