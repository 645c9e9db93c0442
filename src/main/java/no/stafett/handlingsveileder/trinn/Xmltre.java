package no.stafett.handlingsveileder.trinn;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * En lest fil: roten, og kommentarene rundt den.
 *
 * @param harLinje om fila begynner med XML-linjen
 */
record Xmltre(boolean harLinje, List<Ord> foer, Gren rot, List<Ord> etter) {

    byte[] skriv() {
        StringBuilder ut = new StringBuilder();
        if (harLinje) {
            ut.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        foer.forEach(o -> {
            skriv(o, ut);
            ut.append('\n');
        });
        skriv(rot, ut);
        ut.append('\n');
        etter.forEach(o -> {
            skriv(o, ut);
            ut.append('\n');
        });
        return ut.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void skriv(Gren gren, StringBuilder ut) {
        ut.append('<').append(gren.navn());
        gren.attributter().forEach((navn, verdi) ->
                ut.append(' ').append(navn).append("=\"").append(iAttributt(verdi)).append('"'));
        if (gren.biter().isEmpty()) {
            ut.append(" />");
            return;
        }
        ut.append('>');
        for (Bit bit : gren.biter()) {
            if (bit instanceof Gren barn) {
                skriv(barn, ut);
            } else {
                skriv((Ord) bit, ut);
            }
        }
        ut.append("</").append(gren.navn()).append('>');
    }

    private static void skriv(Ord ord, StringBuilder ut) {
        switch (ord.slag()) {
            case TEKST -> ut.append(iTekst(ord.tekst()));
            case CDATA -> ut.append("<![CDATA[").append(ord.tekst().replace("]]>", "]]]]><![CDATA[>")).append("]]>");
            case KOMMENTAR -> ut.append("<!--").append(ord.tekst()).append("-->");
        }
    }

    private static String iTekst(String tekst) {
        return tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    /** Linjeskift i et attributt ble mellomrom ved neste lesing om det ikke ble skrevet slik. */
    private static String iAttributt(String verdi) {
        return iTekst(verdi).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }
}
