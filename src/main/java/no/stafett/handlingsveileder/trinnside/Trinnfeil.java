package no.stafett.handlingsveileder.trinnside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Det som er galt utfylt i skjemaet for et trinn, alt på én gang og i den rekkefølgen feltene står. Grensene her er strengere enn porten;
 * det hun ikke har rørt, hindrer henne ikke i å endre noe annet.
 */
final class Trinnfeil {

    private static final int FLESTE_DAGER = 250;
    private static final int LENGSTE_NAVN = 80;
    private static final int LENGSTE = 2_000;

    private final Map<String, String> feil = new LinkedHashMap<>();
    private final TrinnForm form;
    private final TrinnForm sto;

    private Trinnfeil(TrinnForm form, TrinnForm sto) {
        this.form = form;
        this.sto = sto;
    }

    /**
     * @param sto slik siden viser trinnet; null når det er nytt
     * @return feltet og nøkkelen til setningen om det; tomt når alt er i orden
     */
    static Map<String, String> i(TrinnForm form, TrinnForm sto) {
        Trinnfeil f = new Trinnfeil(form, sto);
        f.kontroller();
        return f.feil;
    }

    private void kontroller() {
        krev("navn", TrinnForm::navn, !form.navn().isEmpty(), "trinn.feil.navn");
        krev("navn", TrinnForm::navn, form.navn().length() <= LENGSTE_NAVN, "trinn.feil.lang");
        tekst("hva", TrinnForm::hva);
        tekst("hvordan", TrinnForm::hvordan);
        tekst("hvem", TrinnForm::hvem);
        tekst("arena", TrinnForm::arena);
        krev("roller", TrinnForm::roller, !form.roller().isEmpty(), "trinn.feil.roller");
        tekst("rolleordlyd", TrinnForm::rolleordlyd);
        krev("dager", f -> f.forfall() + f.dager(), !form.forfall().equals("dager")
                || form.dager().matches("[0-9]{1,3}") && Integer.parseInt(form.dager()) <= FLESTE_DAGER, "trinn.feil.dager");
        krev("rad", f -> f.forfall() + f.rad(), !form.forfall().equals("tabell") || form.rad().matches("[a-z_0-9]+"), "trinn.feil.rad");
        tekst("frist", TrinnForm::frist);
        krev("skjema", TrinnForm::skjema, !form.skjema().isEmpty(), "trinn.feil.skjema");
    }

    private void tekst(String felt, Function<TrinnForm, String> verdi) {
        krev(felt, verdi, verdi.apply(form).length() <= LENGSTE, "trinn.feil.lang");
    }

    private void krev(String felt, Function<TrinnForm, ?> verdi, boolean oppfylt, String nøkkel) {
        boolean rørt = sto == null || !verdi.apply(form).equals(verdi.apply(sto));
        if (rørt && !oppfylt) {
            feil.putIfAbsent(felt, nøkkel);
        }
    }
}
