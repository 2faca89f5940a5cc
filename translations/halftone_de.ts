<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AdditivityText</name>
    <message>
        <source>median error %1</source>
        <translation>medianer Fehler %1</translation>
    </message>
    <message>
        <source>Sum of sub-graphs: %1. Sum of single layers: %2.</source>
        <translation>Summe der Teilgraphen: %1. Summe einzelner Schichten: %2.</translation>
    </message>
</context>
<context>
    <name>AppearanceText</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>Within the threshold at best %1, at a loss MSE of %2 nats².</source>
        <translation>Innerhalb der Schwelle bestenfalls %1, bei einer Loss-MSE von %2 nats².</translation>
    </message>
    <message>
        <source>The optimum gains %1 at that loss MSE: %2 more.</source>
        <translation>Das Optimum gewinnt bei dieser Loss-MSE %1: %2 mehr.</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alles %1</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>first layers (prefix)</source>
        <translation>erste Schichten (Präfix)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>gierig</translation>
    </message>
    <message>
        <source>random, 5 to 95 %</source>
        <translation>zufällig, 5 bis 95 %</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>both limits bind</source>
        <translation>beide Grenzen binden</translation>
    </message>
    <message>
        <source>weights bind</source>
        <translation>die Gewichte binden</translation>
    </message>
    <message>
        <source>loss MSE binds</source>
        <translation>die Loss-MSE bindet</translation>
    </message>
    <message>
        <source>no limit binds</source>
        <translation>keine Grenze bindet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>Zeit %1</translation>
    </message>
    <message>
        <source>perplexity change %1 of %2</source>
        <translation>Änderung der Perplexität %1 von %2</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>Gewichte %1</translation>
    </message>
    <message>
        <source>%1, which costs %2</source>
        <translation>%1, was %2 kostet</translation>
    </message>
    <message>
        <source>either limit binds</source>
        <translation>jede der Grenzen bindet für sich</translation>
    </message>
</context>
<context>
    <name>CertaintyText</name>
    <message>
        <source>1 of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</source>
        <translation>1 von %1 Schichten würde in über %2 von %3 Neuziehungen das Format wechseln; mehr Proben klären es</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>%Ln von %1 Schicht würde in über %2 von %3 Neuziehungen das Format wechseln; mehr Proben klären es</numerusform>
            <numerusform>%Ln von %1 Schichten würden in über %2 von %3 Neuziehungen das Format wechseln; mehr Proben klären es</numerusform>
        </translation>
    </message>
    <message>
        <source>One sample cannot say how sure this choice is; calibrate more samples</source>
        <translation>Eine einzige Probe sagt nicht, wie sicher diese Wahl ist; mehr Proben kalibrieren</translation>
    </message>
    <message>
        <source>The samples settle this choice: no layer changes format in %1 re-draws of them</source>
        <translation>Die Proben klären diese Wahl: in %1 Neuziehungen ändert keine Schicht ihr Format</translation>
    </message>
    <message>
        <source>The samples settle this choice: every layer keeps its format in at least %1 of %2 re-draws of them</source>
        <translation>Die Proben klären diese Wahl: jede Schicht behält ihr Format in mindestens %1 von %2 Neuziehungen</translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>Neu gelöst für %1 Bootstrap-Ziehungen aus %Ln Kalibrierprobe; der Gewinn war %2 bis %3.</numerusform>
            <numerusform>Neu gelöst für %1 Bootstrap-Ziehungen aus %Ln Kalibrierproben; der Gewinn war %2 bis %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Largest ratio</source>
        <translation>Größtes Verhältnis</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Sub-graph, all lowered</source>
        <translation>Teilgraph, ganz gesenkt</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>Schwelle τ</translation>
    </message>
    <message>
        <source>Sensitivity in %1 / in %2</source>
        <translation>Empfindlichkeit in %1 / in %2</translation>
    </message>
</context>
<context>
    <name>ConfigurationBarsView</name>
    <message>
        <source>%1, one layer at a time: there are too many configurations</source>
        <translation>%1, Schicht für Schicht: es gibt zu viele Konfigurationen</translation>
    </message>
</context>
<context>
    <name>ContextHelp</name>
    <message>
        <source>&lt;p&gt;The threshold &lt;b&gt;τ&lt;/b&gt; is the largest root mean square change of the loss that you accept, as a fraction of the loss: 0.5 % means a loss MSE of at most 0.005² times the mean of the squared loss. Under it the integer program chooses the configuration with the most gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Schwelle &lt;b&gt;τ&lt;/b&gt; ist das größte quadratische Mittel der Verluständerung, das Sie hinnehmen, als Anteil am Verlust: 0,5 % heißt eine Loss-MSE von höchstens 0,005² mal dem Mittel des quadrierten Verlusts. Darunter wählt das ganzzahlige Programm die Konfiguration mit dem größten Gewinn.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Loss MSE&lt;/b&gt; is the mean square change of a text&apos;s loss that quantizing causes, in nats²; it adds up over the layers. The curve is the most gain that can be had for each loss MSE: drag the line to choose a point on it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die &lt;b&gt;Loss-MSE&lt;/b&gt; ist die mittlere quadratische Änderung des Verlusts eines Textes durch das Quantisieren, in nats²; sie summiert sich über die Schichten. Die Kurve ist der größte Gewinn, der für jede Loss-MSE zu haben ist: ziehen Sie die Linie, um einen Punkt darauf zu wählen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Sensitivity&lt;/b&gt; is the loss MSE per unit of rounding noise in a layer, from one forward and one backward pass for each calibration text. A filled dot is a quantized layer, a ring one that stays at the baseline; the dot&apos;s area is its share of the loss budget.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die &lt;b&gt;Empfindlichkeit&lt;/b&gt; ist die Loss-MSE je Einheit Rundungsrauschen in einer Schicht, aus einem Vorwärts- und einem Rückwärtsdurchlauf für jeden Kalibriertext. Ein gefüllter Punkt ist eine quantisierte Schicht, ein Ring eine, die bei der Basis bleibt; die Fläche des Punkts ist ihr Anteil am Verlustbudget.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;All data pass through one &lt;b&gt;sequential sub-graph&lt;/b&gt; after the other, so time adds up between them. Inside one it does not, so each of its configurations is priced on its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Alle Daten gehen durch einen &lt;b&gt;sequentiellen Teilgraphen&lt;/b&gt; nach dem anderen, also addiert sich die Zeit zwischen ihnen. In einem Teilgraphen nicht, deshalb hat jede seiner Konfigurationen ihren eigenen Preis.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;gain&lt;/b&gt; of a configuration is what it saves against the whole sub-graph at the baseline. The sum of what its layers save alone and the theoretical gain by multiply-accumulates stand beside it: where they differ, layers cannot be priced one by one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Der &lt;b&gt;Gewinn&lt;/b&gt; einer Konfiguration ist, was sie gegenüber dem ganzen Teilgraphen in der Basis spart. Daneben stehen die Summe dessen, was ihre Schichten allein sparen, und der theoretische Gewinn nach Multiplikationen: wo sie abweichen, haben Schichten keinen eigenen Preis.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;objective&lt;/b&gt; is what the integer program makes as large as possible: time saved, time saved if multiply-accumulates ran at the peak rate, or bytes of weights saved. Each has a frontier of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Das &lt;b&gt;Ziel&lt;/b&gt; ist, was das ganzzahlige Programm so groß wie möglich macht: gesparte Zeit, gesparte Zeit bei Multiplikationen mit Spitzenrate, oder gesparte Bytes der Gewichte. Jedes hat seine eigene Front.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;source&lt;/b&gt; is where time gains come from: a model of a device, a measurement by a worker or on this computer, or a file. Modelled gains are drawn hatched or dashed, measured ones solid with their intervals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die &lt;b&gt;Quelle&lt;/b&gt; ist, woher Zeitgewinne kommen: ein Modell eines Geräts, eine Messung durch einen Worker oder auf diesem Computer, oder eine Datei. Modellierte Gewinne sind schraffiert oder gestrichelt gezeichnet, gemessene durchgezogen mit ihren Intervallen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What every noise model predicts for the solution on screen, and what it assumes. Run › Validate puts beside it what the really quantized model does to the loss of texts of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was jedes Rauschmodell für die Lösung auf dem Bildschirm vorhersagt, und was es annimmt. Ausführen › Validieren stellt daneben, was das wirklich quantisierte Modell mit dem Verlust gesonderter Texte macht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The method: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Methode: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;noise model&lt;/b&gt; says how large rounding errors are and how they add up in the loss. Log-uniform and upper-bound need the sensitivities alone. Measured-error also sees clipping and the scales of blocks; bias-aware and drift also see how the mean of the loss moves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein &lt;b&gt;Rauschmodell&lt;/b&gt; sagt, wie groß Rundungsfehler sind und wie sie sich im Verlust summieren. log-uniform und upper-bound brauchen nur die Empfindlichkeiten. measured-error sieht auch Abschneiden und die Skalen von Blöcken; bias-aware und drift sehen auch, wie sich der Mittelwert des Verlusts verschiebt.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>DecisionStep</name>
    <message>
        <source>Change threshold to %1</source>
        <translation>Schwelle auf %1 ändern</translation>
    </message>
    <message>
        <source>Limit weights to %1</source>
        <translation>Gewichte auf %1 begrenzen</translation>
    </message>
    <message>
        <source>Remove the limit of the weights</source>
        <translation>Die Grenze der Gewichte entfernen</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Change timing source</source>
        <translation>Quelle der Zeiten ändern</translation>
    </message>
    <message>
        <source>Change noise model</source>
        <translation>Rauschmodell ändern</translation>
    </message>
    <message>
        <source>Change formats</source>
        <translation>Formate ändern</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” has a value that cannot be used.</source>
        <translation>„%1“ hat einen Wert, der nicht brauchbar ist.</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>„%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or not the kind of file that it should be.</source>
        <translation>„%1“ ist beschädigt oder nicht die Art Datei, die es sein sollte.</translation>
    </message>
    <message>
        <source>Halftone cannot handle “%1”.</source>
        <translation>Halftone kann mit „%1“ nicht umgehen.</translation>
    </message>
    <message>
        <source>No configuration satisfies “%1”.</source>
        <translation>Keine Konfiguration erfüllt „%1“.</translation>
    </message>
    <message>
        <source>“%1” exists already, or does not fit what exists.</source>
        <translation>„%1“ gibt es schon, oder es passt nicht zu dem, was es gibt.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” took too long.</source>
        <translation>„%1“ hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>„%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Halftone made a mistake with “%1”.</source>
        <translation>Halftone hat bei „%1“ einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>Ein Wert ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Something that is needed was not found.</source>
        <translation>Etwas, das gebraucht wird, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>A file is damaged, or not the kind of file that it should be.</source>
        <translation>Eine Datei ist beschädigt oder nicht die Art Datei, die sie sein sollte.</translation>
    </message>
    <message>
        <source>Halftone cannot handle this.</source>
        <translation>Halftone kann damit nicht umgehen.</translation>
    </message>
    <message>
        <source>No configuration satisfies the threshold and the pins.</source>
        <translation>Keine Konfiguration erfüllt die Schwelle und die Festlegungen.</translation>
    </message>
    <message>
        <source>This exists already, or does not fit what exists.</source>
        <translation>Das gibt es schon, oder es passt nicht zu dem, was es gibt.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>Lesen oder Schreiben ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>Das hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Halftone made a mistake.</source>
        <translation>Halftone hat einen Fehler gemacht.</translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message>
        <source>there is no timing yet</source>
        <translation>es gibt noch keine Zeiten</translation>
    </message>
    <message>
        <source>no timing has gains for it together with the others</source>
        <translation>keine Zeiten haben Gewinne dafür zusammen mit den anderen</translation>
    </message>
    <message>
        <source>no timing has gains for it</source>
        <translation>keine Zeiten haben Gewinne dafür</translation>
    </message>
    <message>
        <source>%1 has no gains for it</source>
        <translation>%1 hat dafür keine Gewinne</translation>
    </message>
    <message>
        <source>%1 has no rate for it</source>
        <translation>%1 hat dafür keine Rate</translation>
    </message>
    <message numerus="yes">
        <source>there are %Ln formats, the most that can be</source>
        <translation>
            <numerusform>es gibt %Ln Format, mehr gehen nicht</numerusform>
            <numerusform>es gibt %Ln Formate, mehr gehen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>the baseline, that all gains and losses are against</source>
        <translation>die Basis, gegen die alle Gewinne und Verluste gerechnet sind</translation>
    </message>
    <message>
        <source>one format besides the baseline is needed</source>
        <translation>neben der Basis braucht es ein Format</translation>
    </message>
</context>
<context>
    <name>GainExplanation</name>
    <message>
        <source>The device multiplies this format no faster than BF16.</source>
        <translation>Das Gerät multipliziert dieses Format nicht schneller als BF16.</translation>
    </message>
    <message>
        <source>Its inner dimension is so short that writing the output tile takes as long as the products: the faster format gains nothing.</source>
        <translation>Ihre innere Dimension ist so kurz, dass das Schreiben der Ausgabekachel so lange dauert wie die Produkte: das schnellere Format gewinnt nichts.</translation>
    </message>
    <message>
        <source>Its inner dimension is short: writing the output tile hides part of the gain.</source>
        <translation>Ihre innere Dimension ist kurz: das Schreiben der Ausgabekachel verdeckt einen Teil des Gewinns.</translation>
    </message>
    <message>
        <source>Reading weights and activations takes longer than the products.</source>
        <translation>Das Lesen von Gewichten und Aktivierungen dauert länger als die Produkte.</translation>
    </message>
    <message>
        <source>The vector engines are busier than the matrix engine here.</source>
        <translation>Die Vektoreinheiten sind hier stärker ausgelastet als die Matrixeinheit.</translation>
    </message>
    <message>
        <source>Casting its operands costs more than the faster products save.</source>
        <translation>Das Umwandeln der Operanden kostet mehr, als die schnelleren Produkte sparen.</translation>
    </message>
    <message>
        <source>MME %1</source>
        <translation>MME %1</translation>
    </message>
    <message>
        <source>TPC %1</source>
        <translation>TPC %1</translation>
    </message>
    <message>
        <source>HBM %1</source>
        <translation>HBM %1</translation>
    </message>
    <message>
        <source>overhead %1</source>
        <translation>Aufwand %1</translation>
    </message>
    <message>
        <source>all-reduces %1</source>
        <translation>All-Reduces %1</translation>
    </message>
    <message>
        <source>%1 (overlapping: %2; besides: %3)</source>
        <extracomment>%1 is a time, %2 a list of engines that work at the same time, %3 what comes before and after</extracomment>
        <translation>%1 (überlappend: %2; dazu: %3)</translation>
    </message>
</context>
<context>
    <name>GraphMenu</name>
    <message>
        <source>&amp;Collapse identical blocks</source>
        <translation>Gleiche Blöcke &amp;zusammenfassen</translation>
    </message>
    <message>
        <source>&amp;Expand identical blocks</source>
        <translation>Gleiche Blöcke &amp;entfalten</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>&amp;Alles entfalten</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Alles zusammen&amp;fassen</translation>
    </message>
    <message>
        <source>&amp;Zoom to this</source>
        <translation>&amp;Hierauf vergrößern</translation>
    </message>
    <message>
        <source>Show the &amp;whole model</source>
        <translation>Das &amp;ganze Modell zeigen</translation>
    </message>
</context>
<context>
    <name>GraphSearch</name>
    <message>
        <source>This is not a regular expression: %1 at character %2</source>
        <extracomment>%1: what is wrong, in English; %2: behind which character</extracomment>
        <translation>Das ist kein regulärer Ausdruck: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler</source>
        <translation>Dieser Ausdruck dauert zu lange; einfacher machen</translation>
    </message>
</context>
<context>
    <name>GraphTarget</name>
    <message>
        <source>One card for all identical blocks (Space)</source>
        <translation>Eine Karte für alle gleichen Blöcke (Leertaste)</translation>
    </message>
    <message>
        <source>A card for every block (Space)</source>
        <translation>Eine Karte für jeden Block (Leertaste)</translation>
    </message>
</context>
<context>
    <name>HeatMapLegend</name>
    <message>
        <source>kept at %1</source>
        <translation>bleibt bei %1</translation>
    </message>
    <message>
        <source>Area: share of budget, largest %1 (ring: if quantized)</source>
        <translation>Fläche: Anteil am Budget, höchstens %1 (Ring: falls quantisiert)</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>HeatMapText</name>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Layers in graph order</source>
        <translation>Schichten in der Reihenfolge des Graphen</translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>kalibriert auf %Ln Probe</numerusform>
            <numerusform>kalibriert auf %Ln Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted by %1, %2</source>
        <comment>a noise model, its calibration</comment>
        <translation>vorhergesagt von %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %Ln samples</source>
        <translation>
            <numerusform>gemessen mit jeder Schicht allein in %1, auf %Ln Probe</numerusform>
            <numerusform>gemessen mit jeder Schicht allein in %1, auf %Ln Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %Ln samples</source>
        <translation>
            <numerusform>gemessene Rundungsfehler in %1, in erster Ordnung, auf %Ln Probe</numerusform>
            <numerusform>gemessene Rundungsfehler in %1, in erster Ordnung, auf %Ln Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; predicted by %2 for the same samples; the error is that of the measurement</source>
        <translation>%1; vorhergesagt von %2 für dieselben Proben; der Fehler ist der der Messung</translation>
    </message>
    <message>
        <source>%1 (nats² per unit of noise power)</source>
        <comment>sensitivity</comment>
        <translation>%1 (nats² je Einheit Rauschleistung)</translation>
    </message>
    <message>
        <source>Loss MSE in %1</source>
        <translation>Loss-MSE in %1</translation>
    </message>
    <message>
        <source>Loss MSE in %1 (nats²)</source>
        <translation>Loss-MSE in %1 (nats²)</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>Preis des Wechsels</translation>
    </message>
    <message>
        <source>Price of flipping (gain lost)</source>
        <translation>Preis des Wechsels (verlorener Gewinn)</translation>
    </message>
    <message>
        <source>No layer can have another format</source>
        <translation>Keine Schicht kann ein anderes Format haben</translation>
    </message>
    <message>
        <source>Measured / predicted, layer alone in %1</source>
        <translation>Gemessen / vorhergesagt, Schicht allein in %1</translation>
    </message>
    <message>
        <source>Measured / predicted, rounding to %1</source>
        <translation>Gemessen / vorhergesagt, Rundung auf %1</translation>
    </message>
    <message>
        <source>measured / predicted, layer alone in %1</source>
        <translation>gemessen / vorhergesagt, Schicht allein in %1</translation>
    </message>
    <message>
        <source>Loss MSE with this layer alone quantized, measured on calibration samples, over the predicted one</source>
        <translation>Loss-MSE, wenn nur diese Schicht quantisiert ist, gemessen auf Kalibrierproben, geteilt durch die vorhergesagte</translation>
    </message>
    <message>
        <source>No layer was measured alone in %1: Run &gt; Measure layer shifts does it. A validation gives one ratio for all layers together: see Predictions</source>
        <translation>Keine Schicht wurde allein in %1 gemessen: Ausführen &gt; Verschiebungen der Schichten messen tut es. Eine Validierung gibt ein Verhältnis für alle Schichten zusammen: siehe Vorhersagen</translation>
    </message>
    <message>
        <source>measured / predicted, rounding to %1</source>
        <translation>gemessen / vorhergesagt, Rundung auf %1</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>Loss-MSE der wirklich gerundeten Operanden, in erster Ordnung, geteilt durch die, die das Format allein vorhersagt</translation>
    </message>
    <message>
        <source>The calibration did not measure rounding to %1: calibrate with measured errors</source>
        <translation>Die Kalibrierung hat die Rundung auf %1 nicht gemessen: mit gemessenen Fehlern kalibrieren</translation>
    </message>
    <message>
        <source>Known when there is a timing</source>
        <translation>Bekannt, sobald es Zeiten gibt</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Loss MSE per unit of rounding noise in both operands</source>
        <translation>Loss-MSE je Einheit Rundungsrauschen in beiden Operanden</translation>
    </message>
    <message>
        <source>sensitivity of the input</source>
        <translation>Empfindlichkeit der Eingabe</translation>
    </message>
    <message>
        <source>The part of the input; of a matmul: of its first operand</source>
        <translation>Der Teil der Eingabe; bei einem Matmul: des ersten Operanden</translation>
    </message>
    <message>
        <source>sensitivity of the weight</source>
        <translation>Empfindlichkeit des Gewichts</translation>
    </message>
    <message>
        <source>The part of the weight; of a matmul: of its second operand</source>
        <translation>Der Teil des Gewichts; bei einem Matmul: des zweiten Operanden</translation>
    </message>
    <message>
        <source>loss MSE in %1</source>
        <translation>Loss-MSE in %1</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss by this layer alone</source>
        <translation>Vorhergesagte mittlere quadratische Änderung des Verlusts durch diese Schicht allein</translation>
    </message>
    <message>
        <source>share of the budget</source>
        <translation>Anteil am Budget</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use</source>
        <translation>Ihr Teil der Loss-MSE, die die Schwelle erlaubt: genutzt, oder was sie nutzen würde</translation>
    </message>
    <message>
        <source>price of flipping</source>
        <translation>Preis des Wechsels</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer has another format; of several formats the cheapest</source>
        <translation>Gewinn, den die beste Wahl verliert, wenn diese Schicht ein anderes Format hat; von mehreren Formaten das billigste</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Sensitivity of the input</source>
        <translation>Empfindlichkeit der Eingabe</translation>
    </message>
    <message>
        <source>Sensitivity of the weight</source>
        <translation>Empfindlichkeit des Gewichts</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>Anteil am Budget</translation>
    </message>
    <message>
        <source>Share of the budget, used or if quantized</source>
        <translation>Anteil am Budget, genutzt oder falls quantisiert</translation>
    </message>
    <message>
        <source>Known with the first solution</source>
        <translation>Bekannt mit der ersten Lösung</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>sie kann kein anderes Format haben</translation>
    </message>
    <message>
        <source>nothing is predicted for it</source>
        <translation>für sie ist nichts vorhergesagt</translation>
    </message>
    <message>
        <source>measured %1, predicted %2</source>
        <translation>gemessen %1, vorhergesagt %2</translation>
    </message>
    <message>
        <source>Price of flipping (loss MSE added, nats²)</source>
        <translation>Preis des Wechsels (zusätzliche Loss-MSE, nats²)</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice adds if this layer has another format; of several formats the cheapest</source>
        <translation>Loss-MSE, die die beste Wahl mehr hat, wenn diese Schicht ein anderes Format hat; von mehreren Formaten das billigste</translation>
    </message>
</context>
<context>
    <name>InfeasibleText</name>
    <message>
        <source>%1 pinned to %2</source>
        <translation>%1 auf %2 festgelegt</translation>
    </message>
    <message>
        <source>only %2 for %1</source>
        <translation>nur %2 für %1</translation>
    </message>
    <message>
        <source>%1 tied</source>
        <translation>%1 gekoppelt</translation>
    </message>
    <message>
        <source> · possible: loss MSE %1 to %2, gain %3 to %4</source>
        <translation> · möglich: Loss-MSE %1 bis %2, Gewinn %3 bis %4</translation>
    </message>
    <message>
        <source>infeasible: within this loss MSE the weights take at least %1, more than %2</source>
        <translation>unlösbar: innerhalb dieser Loss-MSE brauchen die Gewichte mindestens %1, mehr als %2</translation>
    </message>
    <message>
        <source>infeasible: the least loss MSE is %1, which needs τ %2</source>
        <translation>unlösbar: die kleinste Loss-MSE ist %1, dafür braucht es τ %2</translation>
    </message>
    <message>
        <source>infeasible: with %1 the least loss MSE is %2, which needs τ %3</source>
        <translation>unlösbar: mit %1 ist die kleinste Loss-MSE %2, dafür braucht es τ %3</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed it takes at least %1, more than %2</source>
        <translation>unlösbar: mit den erlaubten Formaten dauert es mindestens %1, mehr als %2</translation>
    </message>
    <message>
        <source>infeasible: the perplexity changes by at least %1, more than %2</source>
        <translation>unlösbar: die Perplexität ändert sich um mindestens %1, mehr als %2</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed the weights take at least %1, more than %2</source>
        <translation>unlösbar: mit den erlaubten Formaten brauchen die Gewichte mindestens %1, mehr als %2</translation>
    </message>
    <message>
        <source>infeasible: within this perplexity change the weights take at least %1, more than %2</source>
        <translation>unlösbar: innerhalb dieser Änderung der Perplexität brauchen die Gewichte mindestens %1, mehr als %2</translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation>, wegen %1</translation>
    </message>
</context>
<context>
    <name>LanguageText</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln Schicht</numerusform>
            <numerusform>%Ln Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>%1 auf %2 festlegen</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Allow %2 for %1</source>
        <translation>%2 für %1 erlauben</translation>
    </message>
    <message>
        <source>Exclude %2 from %1</source>
        <translation>%2 für %1 ausschließen</translation>
    </message>
    <message>
        <source>Tie %1</source>
        <translation>%1 koppeln</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>%1 entkoppeln</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>Schichten wie vLLM koppeln</translation>
    </message>
    <message>
        <source>Untie the layers that vLLM joins</source>
        <translation>Schichten entkoppeln, die vLLM verbindet</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>Alle Schichten freigeben</translation>
    </message>
</context>
<context>
    <name>LayerPriceText</name>
    <message>
        <source>%1: not possible under this threshold</source>
        <translation>%1: unter dieser Schwelle nicht möglich</translation>
    </message>
    <message>
        <source>%1 of gain won</source>
        <translation>%1 Gewinn mehr</translation>
    </message>
    <message>
        <source>%1 of gain lost</source>
        <translation>%1 Gewinn weniger</translation>
    </message>
    <message>
        <source>%1 of loss MSE spent</source>
        <translation>%1 Loss-MSE mehr</translation>
    </message>
    <message>
        <source>%1 of loss MSE saved</source>
        <translation>%1 Loss-MSE weniger</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>format, gain, loss</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (not proven)</source>
        <translation>%1 (nicht bewiesen)</translation>
    </message>
    <message>
        <source>%1 to %2 between τ = %3 and %4</source>
        <comment>two formats, two thresholds</comment>
        <translation>%1 zu %2 zwischen τ = %3 und %4</translation>
    </message>
    <message>
        <source>No choice keeps this threshold, so that none has a price</source>
        <translation>Keine Wahl hält diese Schwelle ein, daher gibt es keine Preise</translation>
    </message>
    <message>
        <source>A kept configuration is shown; prices are those of the best choice</source>
        <translation>Eine behaltene Konfiguration wird gezeigt; Preise gibt es nur für die beste Wahl</translation>
    </message>
    <message>
        <source>Computed while the threshold rests</source>
        <translation>Wird berechnet, während die Schwelle ruht</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of layers or the like</comment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogSources</name>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 beginnt</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>Zeitmessung</translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>measured loss, 95 % interval, tied to its prediction</source>
        <translation>gemessener Verlust, 95-%-Intervall, mit seiner Vorhersage verbunden</translation>
    </message>
</context>
<context>
    <name>NoiseText</name>
    <message>
        <source>Not for this session: %1.</source>
        <translation>Nicht für diese Sitzung: %1.</translation>
    </message>
    <message>
        <source>Every value is rounded with the largest relative error that its format allows, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>Jeder Wert wird mit dem größten relativen Fehler gerundet, den sein Format erlaubt, Schichten sind unabhängig, nichts wird abgeschnitten oder geht verloren, und der mittlere Verlust bewegt sich nicht.</translation>
    </message>
    <message>
        <source>Values are spread evenly over each binade, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>Werte sind gleichmäßig über jede Binade verteilt, Schichten sind unabhängig, nichts wird abgeschnitten oder geht verloren, und der mittlere Verlust bewegt sich nicht.</translation>
    </message>
    <message>
        <source>The loss follows each tensor&apos;s real rounding error to first order, clipping and underflow included; layers are independent, and the mean loss does not move.</source>
        <translation>Der Verlust folgt dem wirklichen Rundungsfehler jedes Tensors in erster Ordnung, Abschneiden und Unterlauf eingeschlossen; Schichten sind unabhängig, und der mittlere Verlust bewegt sich nicht.</translation>
    </message>
    <message>
        <source>Every layer&apos;s share of the drift of the mean loss is proportional to its share of the scatter, and one run of the quantized model on the calibration texts sets the proportion.</source>
        <translation>Der Anteil jeder Schicht an der Drift des mittleren Verlusts ist proportional zu ihrem Anteil an der Streuung, und ein Durchlauf des quantisierten Modells auf den Kalibriertexten bestimmt das Verhältnis.</translation>
    </message>
    <message>
        <source>The mean loss moves by the sum of the shifts that quantizing one layer at a time causes, and the scatter of the layers around it is independent.</source>
        <translation>Der mittlere Verlust bewegt sich um die Summe der Verschiebungen, die das Quantisieren je einer Schicht verursacht, und die Streuung der Schichten darum ist unabhängig.</translation>
    </message>
    <message>
        <source>Not measured: choose formats to measure when you calibrate.</source>
        <translation>Nicht gemessen: beim Kalibrieren Formate wählen, die gemessen werden.</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure layer shifts.</source>
        <translation>Nicht gemessen: Ausführen &gt; Verschiebungen der Schichten messen.</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure drift.</source>
        <translation>Nicht gemessen: Ausführen &gt; Drift messen.</translation>
    </message>
    <message>
        <source>Not measured in all of these formats: choose them when you calibrate.</source>
        <translation>Nicht in allen diesen Formaten gemessen: beim Kalibrieren auswählen.</translation>
    </message>
    <message>
        <source>Not measured of every layer in these formats: Run &gt; Measure layer shifts.</source>
        <translation>Nicht für jede Schicht in diesen Formaten gemessen: Ausführen &gt; Verschiebungen der Schichten messen.</translation>
    </message>
    <message>
        <source>Not measured in these formats: Run &gt; Measure drift.</source>
        <translation>Nicht in diesen Formaten gemessen: Ausführen &gt; Drift messen.</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>%1: cannot be drawn</source>
        <translation>%1: kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>%1 (modelled)</source>
        <translation>%1 (modelliert)</translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>kalibriert auf %Ln Probe</numerusform>
            <numerusform>kalibriert auf %Ln Proben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message numerus="yes">
        <source>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>Das wirklich quantisierte Modell auf %Ln Probe aus %1; 95-%-Intervall %2 bis %3 nats².</numerusform>
            <numerusform>Das wirklich quantisierte Modell auf %Ln Proben aus %1; 95-%-Intervall %2 bis %3 nats².</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Explore automatic mixed precision for neural networks.</source>
        <translation>Automatische gemischte Genauigkeit für neuronale Netze erkunden.</translation>
    </message>
    <message>
        <source>Open the calibrated demo model.</source>
        <translation>Das kalibrierte Demo-Modell öffnen.</translation>
    </message>
    <message>
        <source>Use another session library.</source>
        <translation>Eine andere Sitzungsbibliothek verwenden.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A model folder, a TorchScript file or a .halftone session.</source>
        <translation>Ein Modellordner, eine TorchScript-Datei oder eine .halftone-Sitzung.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>With --demo: print the milliseconds until the window, and until the demo, is painted, and quit.</source>
        <translation>Mit --demo: die Millisekunden ausgeben, bis das Fenster und bis die Demo gezeichnet ist, und beenden.</translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>%Ln Worker</numerusform>
            <numerusform>%Ln Worker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln whole model(s)</source>
        <translation>
            <numerusform>bis zu %Ln ganzes Modell</numerusform>
            <numerusform>bis zu %Ln ganze Modelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionMarkName</name>
    <message>
        <source>pinned</source>
        <translation>festgelegt</translation>
    </message>
    <message>
        <source>not every format</source>
        <translation>nicht jedes Format</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>gekoppelt</translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message>
        <source>pinned to %1</source>
        <translation>auf %1 festgelegt</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message numerus="yes">
        <source>tied with %Ln others</source>
        <translation>
            <numerusform>gekoppelt mit %Ln anderen</numerusform>
            <numerusform>gekoppelt mit %Ln anderen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Zerlegung</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Gains of the sub-graphs</source>
        <translation>Gewinne der Teilgraphen</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Gaudi 2 model</source>
        <translation>Gaudi-2-Modell</translation>
    </message>
    <message>
        <source>Gaudi 3 model</source>
        <translation>Gaudi-3-Modell</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln device(s)</source>
        <translation>
            <numerusform>%1, %Ln Gerät</numerusform>
            <numerusform>%1, %Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>size of the weights</source>
        <translation>Größe der Gewichte</translation>
    </message>
    <message>
        <source>measured on this computer (%1)</source>
        <translation>auf diesem Computer gemessen (%1)</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>gemessen auf %1</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importiert aus %1</translation>
    </message>
    <message>
        <source>MAC counts at peak rates (%1)</source>
        <translation>MAC-Zahlen bei Spitzenraten (%1)</translation>
    </message>
    <message>
        <source>batch %1, %2 tokens</source>
        <translation>Batch %1, %2 Token</translation>
    </message>
    <message>
        <source>batch %1, decode after %2 tokens</source>
        <translation>Batch %1, Decode nach %2 Token</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>optimal, proven by GLPK in %1</source>
        <translation>optimal, bewiesen von GLPK in %1</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1 and by GLPK in %2</source>
        <translation>optimal, bewiesen vom dynamischen Programm in %1 und von GLPK in %2</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1</source>
        <translation>optimal, bewiesen vom dynamischen Programm in %1</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>not proven, the optimum gains at most %1 (gap %2)</source>
        <translation>nicht bewiesen, das Optimum gewinnt höchstens %1 (Lücke %2)</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 von %2 Schichten</translation>
    </message>
    <message>
        <source>%1 quantized</source>
        <translation>%1 quantisiert</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>Gewinn %1</translation>
    </message>
    <message>
        <source>No sample is calibrated yet</source>
        <translation>Noch ist keine Probe kalibriert</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>Wird gelöst…</translation>
    </message>
    <message>
        <source>loss MSE %1 of %2</source>
        <translation>Loss-MSE %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>gains of layers added up in %Ln sub-graphs that are large or tied</source>
        <translation>
            <numerusform>Gewinne von Schichten in %Ln großen oder gekoppelten Teilgraphen addiert</numerusform>
            <numerusform>Gewinne von Schichten in %Ln großen oder gekoppelten Teilgraphen addiert</numerusform>
        </translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Loss MSE %1, limit %2</source>
        <translation>Loss-MSE %1, Grenze %2</translation>
    </message>
    <message>
        <source>Gain %1, at most %2</source>
        <translation>Gewinn %1, höchstens %2</translation>
    </message>
    <message>
        <source>Gains: %1</source>
        <translation>Gewinne: %1</translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %Ln calibration samples</source>
        <translation>
            <numerusform>Loss-MSE: aus %Ln Kalibrierprobe vorhergesagt</numerusform>
            <numerusform>Loss-MSE: aus %Ln Kalibrierproben vorhergesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>as kept: “%1”; its decisions alone give another solution</source>
        <translation>wie behalten: „%1“; ihre Entscheidungen allein ergeben eine andere Lösung</translation>
    </message>
    <message>
        <source>not proven, the least loss MSE is at least %1</source>
        <translation>nicht bewiesen, die kleinste Loss-MSE ist mindestens %1</translation>
    </message>
    <message>
        <source>least loss MSE %1</source>
        <translation>kleinste Loss-MSE %1</translation>
    </message>
    <message>
        <source>loss MSE %1</source>
        <translation>Loss-MSE %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, of the whole model&apos;s time or bytes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>that can be gained</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>Formats other than %1 beside BF16.</source>
        <translation>Andere Formate als %1 neben BF16.</translation>
    </message>
    <message>
        <source>Several formats below BF16 in one model.</source>
        <translation>Mehrere Formate unter BF16 in einem Modell.</translation>
    </message>
    <message>
        <source>Matmuls of attention below BF16.</source>
        <translation>Matmuls der Attention unter BF16.</translation>
    </message>
    <message>
        <source>Different formats for q, k and v, or for gate and up: they run as one product.</source>
        <translation>Verschiedene Formate für q, k und v oder für gate und up: Sie laufen als ein Produkt.</translation>
    </message>
    <message>
        <source>Of the solution on screen it has no format %1, which these layers are in: %2.</source>
        <translation>Von der Lösung auf dem Bildschirm kennt es das Format %1 nicht, in dem diese Schichten sind: %2.</translation>
    </message>
    <message>
        <source>It has one format for all layers below BF16; the solution on screen has several: %1. In %2: %3.</source>
        <translation>Es hat ein Format für alle Schichten unter BF16; die Lösung auf dem Bildschirm hat mehrere: %1. In %2: %3.</translation>
    </message>
    <message>
        <source>It runs these layers together in one format, and in the solution on screen they differ: %1.</source>
        <translation>Es führt diese Schichten zusammen in einem Format aus, in der Lösung auf dem Bildschirm sind ihre Formate verschieden: %1.</translation>
    </message>
    <message>
        <source>A format for a single matmul under fused attention; run without it.</source>
        <translation>Ein Format für ein einzelnes Matmul bei verschmolzener Attention; ohne sie ausführen.</translation>
    </message>
    <message>
        <source>lm_head below BF16 is written, but not every version runs it.</source>
        <translation>lm_head unter BF16 wird geschrieben, aber nicht jede Version führt es aus.</translation>
    </message>
    <message>
        <source>What the result is served with may run q, k and v, or gate and up, as one product.</source>
        <translation>Was das Ergebnis bereitstellt, führt q, k und v oder gate und up vielleicht als ein Produkt aus.</translation>
    </message>
    <message>
        <source>Static scales of activations: they are computed at run time.</source>
        <translation>Feste Skalen der Aktivierungen: Sie werden zur Laufzeit berechnet.</translation>
    </message>
    <message>
        <source>It leaves matmuls in BF16; in the solution on screen these are lower: %1.</source>
        <translation>Es lässt Matmuls in BF16; in der Lösung auf dem Bildschirm haben diese ein niedrigeres Format: %1.</translation>
    </message>
</context>
<context>
    <name>ThresholdText</name>
    <message>
        <source>The noise model %1 predicts no change of the mean loss; choose %2 or %3.</source>
        <translation>Das Rauschmodell %1 sagt keine Änderung des mittleren Verlusts vorher; %2 oder %3 wählen.</translation>
    </message>
    <message>
        <source>The mean loss was not seen to drift, so that every choice keeps it.</source>
        <translation>Der mittlere Verlust zeigte keine Drift, also hält jede Wahl die Schwelle ein.</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>Loss-MSE</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>Loss-MSE %1 nats²</translation>
    </message>
    <message>
        <source>perplexity change %1</source>
        <translation>Änderung der Perplexität %1</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>Zeit %1</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>Gewichte %1</translation>
    </message>
    <message>
        <source>A time needs gains in seconds; choose another objective.</source>
        <translation>Eine Zeit braucht Gewinne in Sekunden; ein anderes Ziel wählen.</translation>
    </message>
    <message>
        <source>The source of the gains has no time of the whole model.</source>
        <translation>Die Quelle der Gewinne hat keine Zeit des ganzen Modells.</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited; remove the limit of the weights.</source>
        <translation>Entweder die Zeit oder die Gewichte lassen sich begrenzen; die Grenze der Gewichte entfernen.</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited.</source>
        <translation>Entweder die Zeit oder die Gewichte lassen sich begrenzen.</translation>
    </message>
</context>
<context>
    <name>TradeOffAxes</name>
    <message>
        <source>Loss MSE</source>
        <translation>Loss-MSE</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>Schwelle τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>Vorhergesagte Änderung der Perplexität</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, logarithmic; 0 at the left edge)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2, logarithmisch; 0 am linken Rand)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s bytes)</source>
        <translation>Gewinn (% der Bytes der Basis)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s time)</source>
        <translation>Gewinn (% der Zeit der Basis)</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>Gewinn (%1)</translation>
    </message>
</context>
<context>
    <name>TradeOffLegend</name>
    <message>
        <source>supported frontier (modelled)</source>
        <translation>gestützte Front (modelliert)</translation>
    </message>
    <message>
        <source>supported frontier</source>
        <translation>gestützte Front</translation>
    </message>
    <message>
        <source>proven optimum</source>
        <translation>bewiesenes Optimum</translation>
    </message>
    <message>
        <source>current (hollow: not proven)</source>
        <translation>aktuell (hohl: nicht bewiesen)</translation>
    </message>
    <message>
        <source>, weights unlimited</source>
        <translation>, Gewichte unbegrenzt</translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message>
        <source>Gain %1</source>
        <translation>Gewinn %1</translation>
    </message>
    <message>
        <source>%1, %2 of the baseline</source>
        <comment>a gain, and its share</comment>
        <translation>%1, %2 der Basis</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>Loss-MSE %1</translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity %1</source>
        <translation>Vorhergesagte Änderung der Perplexität %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sample(s) of %1</source>
        <translation>
            <numerusform>Gemessen auf %Ln Probe von %1</numerusform>
            <numerusform>Gemessen auf %Ln Proben von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured loss MSE %1, 95 % interval %2 to %3</source>
        <translation>Gemessene Loss-MSE %1, 95-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>Perplexity %1 instead of %2: %3</source>
        <translation>Perplexität %1 statt %2: %3</translation>
    </message>
    <message>
        <source>%1 times the loss MSE predicted for it</source>
        <translation>%1-mal die Loss-MSE, die dafür vorhergesagt ist</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more</source>
        <translation>Bei nicht mehr Loss-MSE gewinnt das Optimum mindestens %1 mehr</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more (%2)</source>
        <translation>Bei nicht mehr Loss-MSE gewinnt das Optimum mindestens %1 mehr (%2)</translation>
    </message>
    <message>
        <source>Click to put the threshold here</source>
        <translation>Klicken, um die Schwelle hierher zu setzen</translation>
    </message>
    <message>
        <source>Click to go to this configuration</source>
        <translation>Klicken, um zu dieser Konfiguration zu gehen</translation>
    </message>
    <message>
        <source>%1, validated</source>
        <comment>name of a configuration</comment>
        <translation>%1, validiert</translation>
    </message>
    <message>
        <source>Predicted loss MSE %1</source>
        <translation>Vorhergesagte Loss-MSE %1</translation>
    </message>
    <message>
        <source>Click to put the threshold where this is predicted</source>
        <translation>Klicken, um die Schwelle dorthin zu setzen, wo dies vorhergesagt ist</translation>
    </message>
    <message>
        <source>On the supported frontier</source>
        <translation>Auf der gestützten Front</translation>
    </message>
    <message>
        <source>Proven optimum, found by solving for a threshold</source>
        <translation>Bewiesenes Optimum, gefunden durch Lösen für eine Schwelle</translation>
    </message>
    <message>
        <source>Strategy: %1</source>
        <translation>Strategie: %1</translation>
    </message>
    <message>
        <source>Click to put the threshold to this τ</source>
        <translation>Klicken, um die Schwelle auf dieses τ zu setzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>%Ln zufällige Konfiguration mit etwa dieser Loss-MSE</numerusform>
            <numerusform>%Ln zufällige Konfigurationen mit etwa dieser Loss-MSE</numerusform>
        </translation>
    </message>
    <message>
        <source>Gain %1 in the middle, %2 to %3 for 90 % of them</source>
        <translation>Gewinn %1 in der Mitte, %2 bis %3 bei 90 % davon</translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message>
        <source>all %1</source>
        <translation>alles %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lowered layer(s)</source>
        <translation>
            <numerusform>%Ln gesenkte Schicht</numerusform>
            <numerusform>%Ln gesenkte Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>With the noise model bias-aware two configurations of one loss MSE may differ in perplexity: the threshold would be no line</source>
        <translation>Mit dem Rauschmodell bias-aware können zwei Konfigurationen gleicher Loss-MSE verschiedene Perplexität haben: die Schwelle wäre keine Linie</translation>
    </message>
    <message>
        <source>Needs the noise model drift, which ties the perplexity to the loss MSE</source>
        <translation>Braucht das Rauschmodell drift, das die Perplexität an die Loss-MSE bindet</translation>
    </message>
    <message>
        <source>The measured drift is 0: no change of the perplexity is predicted</source>
        <translation>Die gemessene Drift ist 0: keine Änderung der Perplexität ist vorhergesagt</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, Standardfehler %2</translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message>
        <source>Show the plot</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both predicted.</source>
        <translation>Summe der Teilgraphen gegen das ganze Modell: %1 gegen %2 für diese Lösung, Rest %3%4, beides vorhergesagt.</translation>
    </message>
    <message>
        <source>The gains of the sub-graphs sum to %1 for this solution.</source>
        <translation>Die Gewinne der Teilgraphen ergeben %1 für diese Lösung.</translation>
    </message>
    <message>
        <source>No time of the whole model in a mixed configuration came with these gains, so there is no residual.</source>
        <translation>Mit diesen Gewinnen kam keine Zeit des ganzen Modells in einer gemischten Konfiguration, also gibt es keinen Rest.</translation>
    </message>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>Summe der Teilgraphen gegen das ganze Modell, %Ln Konfiguration gemessen: Rest höchstens %1.</numerusform>
            <numerusform>Summe der Teilgraphen gegen das ganze Modell, %Ln Konfigurationen gemessen: Rest höchstens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This device multiplies %1 no faster than %2: only what is read and written gets less.</source>
        <translation>Dieses Gerät multipliziert %1 nicht schneller als %2: nur was gelesen und geschrieben wird, wird weniger.</translation>
    </message>
    <message>
        <source>The whole model in mixed configurations is measured last: then there is a residual.</source>
        <translation>Das ganze Modell in gemischten Konfigurationen wird zuletzt gemessen: dann gibt es einen Rest.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder</source>
        <translation>Einen Modellordner von Hugging Face öffnen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Open a TorchScript file or a .halftone session</source>
        <translation>Eine TorchScript-Datei oder eine .halftone-Sitzung öffnen</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Open the small model that comes with Halftone, calibrated</source>
        <translation>Das kleine Modell öffnen, das mit Halftone kommt, kalibriert</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>Sitzungen importieren…</translation>
    </message>
    <message>
        <source>Copy the sessions of a .halftone file into the library; nothing is overwritten</source>
        <translation>Die Sitzungen einer .halftone-Datei in die Bibliothek kopieren; nichts wird überschrieben</translation>
    </message>
    <message>
        <source>Import as a copy</source>
        <translation>Als Kopie importieren</translation>
    </message>
    <message>
        <source>Copy the session of the file under a name of its own</source>
        <translation>Die Sitzung der Datei unter einem eigenen Namen kopieren</translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>Sitzung exportieren…</translation>
    </message>
    <message>
        <source>Write this session with all it holds into one .halftone file</source>
        <translation>Diese Sitzung mit allem, was sie enthält, in eine .halftone-Datei schreiben</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Kalibrieren…</translation>
    </message>
    <message>
        <source>Compute the sensitivity of every layer</source>
        <translation>Die Empfindlichkeit jeder Schicht berechnen</translation>
    </message>
    <message>
        <source>Resume calibration</source>
        <translation>Kalibrierung fortsetzen</translation>
    </message>
    <message>
        <source>Calibrate the samples that this session still lacks</source>
        <translation>Die Proben kalibrieren, die dieser Sitzung noch fehlen</translation>
    </message>
    <message>
        <source>Validate…</source>
        <translation>Validieren…</translation>
    </message>
    <message>
        <source>Run the model really quantized as the solution says, and measure the loss</source>
        <translation>Das Modell wirklich so quantisiert ausführen, wie die Lösung sagt, und den Verlust messen</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>Drift messen</translation>
    </message>
    <message>
        <source>Run the model with every layer quantized on the calibration samples, for the noise model drift</source>
        <translation>Das Modell mit allen Schichten quantisiert auf den Kalibrierproben ausführen, für das Rauschmodell drift</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 2</source>
        <translation>Zeiten auf Gaudi 2 vorhersagen</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 2 model</source>
        <translation>Den Zeitgewinn jeder Konfiguration mit dem Gaudi-2-Modell vorhersagen</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 3</source>
        <translation>Zeiten auf Gaudi 3 vorhersagen</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 3 model</source>
        <translation>Den Zeitgewinn jeder Konfiguration mit dem Gaudi-3-Modell vorhersagen</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Behalten…</translation>
    </message>
    <message>
        <source>Keep this solution under a name; it is listed under Kept</source>
        <translation>Diese Lösung unter einem Namen behalten; sie steht unter „Behalten“</translation>
    </message>
    <message>
        <source>Import configuration…</source>
        <translation>Konfiguration importieren…</translation>
    </message>
    <message>
        <source>Put a configuration of Halftone or Intel Neural Compressor, such as the one that serves today, beside the solutions that are kept</source>
        <translation>Eine Konfiguration von Halftone oder Intel Neural Compressor, etwa die heute eingesetzte, neben die behaltenen Lösungen stellen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write this configuration for Intel Neural Compressor, or as CSV</source>
        <translation>Diese Konfiguration für Intel Neural Compressor oder als CSV schreiben</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Write what was done and what came out as one file to send around: HTML, PDF or Markdown</source>
        <translation>Was getan wurde und herauskam als eine Datei zum Weitergeben schreiben: HTML, PDF oder Markdown</translation>
    </message>
    <message>
        <source>Save plots and tables…</source>
        <translation>Diagramme und Tabellen speichern…</translation>
    </message>
    <message>
        <source>Save plots as SVG, PDF or PNG and tables as CSV</source>
        <translation>Diagramme als SVG, PDF oder PNG und Tabellen als CSV speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>Alle Schichten freigeben</translation>
    </message>
    <message>
        <source>Remove every pin, exclusion and tie: the solver chooses every layer&apos;s format</source>
        <translation>Alle Festlegungen, Ausschlüsse und Kopplungen entfernen: der Löser wählt das Format jeder Schicht</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>Schichten wie vLLM koppeln</translation>
    </message>
    <message>
        <source>Query, key and value projections of a block share one format, and so do gate and up projections: vLLM joins their weights</source>
        <translation>Query-, Key- und Value-Projektion eines Blocks haben ein Format, ebenso Gate- und Up-Projektion: vLLM verbindet ihre Gewichte</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Type a part of a command, a layer or a session</source>
        <translation>Einen Teil eines Befehls, einer Schicht oder einer Sitzung tippen</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>Alle Bereiche dahin zurücksetzen, wo sie waren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>Das Fenster schließen; alles ist gespeichert</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>List what the keys do</source>
        <translation>Auflisten, was die Tasten tun</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>Über Halftone</translation>
    </message>
    <message>
        <source>Version, method and licence</source>
        <translation>Version, Verfahren und Lizenz</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Read and search the documentation</source>
        <translation>Die Dokumentation lesen und durchsuchen</translation>
    </message>
    <message>
        <source>Press it, then what you want to know more about (%1)</source>
        <translation>Drücken, dann das, worüber Sie mehr wissen wollen (%1)</translation>
    </message>
    <message>
        <source>Measure layer shifts…</source>
        <translation>Verschiebungen der Schichten messen…</translation>
    </message>
    <message>
        <source>Run the model with one layer quantized at a time, for the noise model bias-aware; takes one pass per layer, format and sample</source>
        <translation>Das Modell mit jeweils einer quantisierten Schicht ausführen, für das Rauschmodell bias-aware; ein Durchlauf je Schicht, Format und Probe</translation>
    </message>
</context>
<context>
    <name>WindowBars</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt ve&amp;rwendet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>Über Halftone</translation>
    </message>
    <message>
        <source>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Explores automatic mixed precision for neural networks after S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Time gains of the Gaudi models are predicted, not measured; measuring on Gaudi and on CUDA devices is untested on hardware.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Erkundet automatische gemischte Genauigkeit für neuronale Netze nach S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Zeitgewinne der Gaudi-Modelle sind vorhergesagt, nicht gemessen; das Messen auf Gaudi- und CUDA-Geräten ist auf Hardware unerprobt.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Open this session</source>
        <translation>Diese Sitzung öffnen</translation>
    </message>
    <message>
        <source>Select this layer</source>
        <translation>Diese Schicht wählen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergleichen mit: %1</translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message>
        <source>Do gains add up?</source>
        <translation>Addieren sich die Gewinne?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>%Ln Konfiguration des ganzen Modells, vom selben Modell vorhergesagt: %1.</numerusform>
            <numerusform>%Ln Konfigurationen des ganzen Modells, vom selben Modell vorhergesagt: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>%Ln Konfiguration des ganzen Modells, mit den Gewinnen gemessen: %1.</numerusform>
            <numerusform>%Ln Konfigurationen des ganzen Modells, mit den Gewinnen gemessen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityPlot</name>
    <message>
        <source>Gains of the whole model over sums of gains</source>
        <translation>Gewinne des ganzen Modells über Summen von Gewinnen</translation>
    </message>
    <message>
        <source>Sum of gains (%1)</source>
        <translation>Summe der Gewinne (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, predicted (%1)</source>
        <translation>Gewinn des ganzen Modells, vorhergesagt (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, measured (%1)</source>
        <translation>Gewinn des ganzen Modells, gemessen (%1)</translation>
    </message>
    <message>
        <source>sum of sub-graphs</source>
        <translation>Summe der Teilgraphen</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>Summe einzelner Schichten</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>One document a sample</source>
        <translation>Ein Dokument je Probe</translation>
    </message>
    <message>
        <source>Documents joined and cut to equal pieces</source>
        <translation>Dokumente verbunden und in gleiche Stücke geschnitten</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>The model&apos;s folder and the time</source>
        <translation>Ordner des Modells und die Zeit</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Kalibrieren</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Calibration &amp;data</source>
        <translation>Kalibrier&amp;daten</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Proben</translation>
    </message>
    <message>
        <source>Sequence &amp;length</source>
        <translation>Sequenz&amp;länge</translation>
    </message>
    <message>
        <source>&amp;Packing</source>
        <translation>Pa&amp;cken</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Model folder or TorchScript file</source>
        <translation>Modellordner oder TorchScript-Datei</translation>
    </message>
    <message>
        <source>Calibration data file</source>
        <translation>Datei mit Kalibrierdaten</translation>
    </message>
    <message>
        <source>Float32</source>
        <translation>Float32</translation>
    </message>
    <message>
        <source>BFloat16: faster, sensitivities differ by about a percent</source>
        <translation>BFloat16: schneller, Empfindlichkeiten weichen um etwa ein Prozent ab</translation>
    </message>
    <message>
        <source>BFloat16 (this CPU has no instructions for it)</source>
        <translation>BFloat16 (diese CPU hat keine Befehle dafür)</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Automatic: half of what is free</source>
        <translation>Automatisch: die Hälfte des freien Speichers</translation>
    </message>
    <message>
        <source>Largest resident memory; less of it means more recomputation. Weights are read from the file and do not count.</source>
        <translation>Größter belegter Speicher; weniger davon bedeutet mehr Neuberechnung. Gewichte werden aus der Datei gelesen und zählen nicht.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>C&amp;ompute in</source>
        <translation>&amp;Rechnen in</translation>
    </message>
    <message>
        <source>Memory &amp;budget</source>
        <translation>Speicher&amp;budget</translation>
    </message>
    <message>
        <source>Measure errors of</source>
        <translation>Fehler messen von</translation>
    </message>
    <message>
        <source>Really rounds every tensor to these formats during the calibration, for the noise model measured-error; up to four cost about a quarter of the time</source>
        <translation>Rundet bei der Kalibrierung jeden Tensor wirklich auf diese Formate, für das Rauschmodell measured-error; bis zu vier kosten etwa ein Viertel der Zeit</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pts);;All files (*)</source>
        <translation>TorchScript-Modelle (*.pt *.pts);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>Texte (*.jsonl *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Choose a model: a Hugging Face folder or a TorchScript file.</source>
        <translation>Ein Modell wählen: einen Ordner von Hugging Face oder eine TorchScript-Datei.</translation>
    </message>
    <message>
        <source>There is no model at “%1”.</source>
        <translation>Unter „%1“ ist kein Modell.</translation>
    </message>
    <message>
        <source>Choose calibration texts: a .jsonl or .txt file.</source>
        <translation>Kalibriertexte wählen: eine .jsonl- oder .txt-Datei.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” holds no model: there is no config.json in it.</source>
        <translation>„%1“ enthält kein Modell: Es ist keine config.json darin.</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>So heißt schon eine andere Sitzung.</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message>
        <source>A calibration is running. Cancel it or wait for it before you start another.</source>
        <translation>Eine Kalibrierung läuft. Abbrechen oder abwarten, bevor eine andere beginnt.</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Proben</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>Calibration: %1</source>
        <translation>Kalibrierung: %1</translation>
    </message>
    <message numerus="yes">
        <source>Calibration: %Ln remarks, the last one: %1</source>
        <translation>
            <numerusform>Kalibrierung: %Ln Hinweis: %1</numerusform>
            <numerusform>Kalibrierung: %Ln Hinweise, der letzte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled before its first sample; nothing was stored.</source>
        <translation>Die Kalibrierung wurde vor der ersten Probe abgebrochen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The calibration was cancelled: %1 of %2 samples are finished and kept. Run › Resume calibration continues it.</source>
        <translation>Die Kalibrierung wurde abgebrochen: %1 von %2 Proben sind fertig und bleiben. Ausführen › Kalibrierung fortsetzen macht weiter.</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>Eine andere Aufgabe läuft. Abbrechen oder abwarten.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>%1 samples are calibrated.</source>
        <translation>%1 Proben sind kalibriert.</translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message>
        <source>gain %1, loss MSE %2 nats²</source>
        <translation>Gewinn %1, Loss-MSE %2 nats²</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Change of loss MSE (nats²)</source>
        <translation>Änderung der Loss-MSE (nats²)</translation>
    </message>
    <message>
        <source>Layers whose format differs</source>
        <translation>Schichten mit anderem Format</translation>
    </message>
    <message>
        <source>Configuration to compare with</source>
        <translation>Konfiguration zum Vergleich</translation>
    </message>
    <message>
        <source>Compare with this one</source>
        <translation>Mit dieser vergleichen</translation>
    </message>
    <message>
        <source>Remember the solution on screen, then move the threshold or pin layers: the list shows what that changes</source>
        <translation>Die Lösung auf dem Bildschirm merken, dann die Schwelle bewegen oder Schichten festlegen: die Liste zeigt, was das ändert</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>every layer in the baseline</source>
        <translation>jede Schicht im Basisformat</translation>
    </message>
    <message>
        <source>the remembered solution</source>
        <translation>die gemerkte Lösung</translation>
    </message>
    <message>
        <source>What a solution changes is listed here once there is one.</source>
        <translation>Was eine Lösung ändert, steht hier, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>This configuration has formats that the present gains lack: choose other gains, or another configuration.</source>
        <translation>Diese Konfiguration hat Formate, die den jetzigen Gewinnen fehlen: andere Gewinne wählen, oder eine andere Konfiguration.</translation>
    </message>
    <message>
        <source>Every layer has the same format in both.</source>
        <translation>Jede Schicht hat in beiden dasselbe Format.</translation>
    </message>
    <message>
        <source>gains as much</source>
        <comment>the model …</comment>
        <translation>gewinnt gleich viel</translation>
    </message>
    <message>
        <source>gains %1 more</source>
        <comment>the model …</comment>
        <translation>gewinnt %1 mehr</translation>
    </message>
    <message>
        <source>gains %1 less</source>
        <comment>the model …</comment>
        <translation>gewinnt %1 weniger</translation>
    </message>
    <message>
        <source>its predicted loss MSE is the same</source>
        <translation>seine vorhergesagte Loss-MSE ist dieselbe</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 higher</source>
        <translation>seine vorhergesagte Loss-MSE ist %1 höher</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 lower</source>
        <translation>seine vorhergesagte Loss-MSE ist %1 niedriger</translation>
    </message>
    <message>
        <source>Here the model %1, and %2.</source>
        <comment>%1: gains … more; %2: its loss MSE is … higher</comment>
        <translation>Hier: das Modell %1, und %2.</translation>
    </message>
    <message>
        <source>the solution before the last step</source>
        <translation>die Lösung vor dem letzten Schritt</translation>
    </message>
    <message>
        <source>the solution of “%1”</source>
        <comment>name of a session</comment>
        <translation>die Lösung von „%1“</translation>
    </message>
    <message>
        <source>another session…</source>
        <translation>eine andere Sitzung…</translation>
    </message>
    <message>
        <source>“%1” has other layers or formats than this session: there is nothing to compare.</source>
        <translation>„%1“ hat andere Schichten oder Formate als diese Sitzung: es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>“%1” has no solution: %2</source>
        <translation>„%1“ hat keine Lösung: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) differ.</source>
        <translation>
            <numerusform>%Ln Schicht ist verschieden.</numerusform>
            <numerusform>%Ln Schichten sind verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There: %1. Here: %2.</source>
        <translation>Dort: %1. Hier: %2.</translation>
    </message>
    <message>
        <source>Press Enter to choose the session whose solution is compared.</source>
        <translation>Drücken Sie die Eingabetaste, um die Sitzung zu wählen, deren Lösung verglichen wird.</translation>
    </message>
    <message>
        <source>the strategy “%1”</source>
        <translation>die Strategie „%1“</translation>
    </message>
    <message>
        <source>This strategy has no configuration within the threshold: it would have to lower nothing.</source>
        <translation>Diese Strategie hat keine Konfiguration innerhalb der Schwelle: Sie müsste auf jedes Senken verzichten.</translation>
    </message>
</context>
<context>
    <name>halftone::ColorBar</name>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>%1, logarithmic scale; what is not above zero is darkest</source>
        <translation>%1, logarithmische Skala; was nicht über null liegt, ist am dunkelsten</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>halftone::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>Nichts passt. Weniger Wörter versuchen.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A command, a layer or a session</source>
        <translation>Ein Befehl, eine Schicht oder eine Sitzung</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message>
        <source>rank correlation %1</source>
        <translation>Rangkorrelation %1</translation>
    </message>
    <message>
        <source>no rank correlation</source>
        <translation>keine Rangkorrelation</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 verglichen mit %2</translation>
    </message>
    <message>
        <source>Sensitivity in %1 (nats²)</source>
        <translation>Empfindlichkeit in %1 (nats²)</translation>
    </message>
    <message>
        <source>Only in %1: %2.</source>
        <translation>Nur in %1: %2.</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>Empfindlichkeiten</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>The largest gain at equal thresholds, each session under its own decisions.</source>
        <translation>Der größte Gewinn bei gleichen Schwellen, jede Sitzung unter ihren eigenen Entscheidungen.</translation>
    </message>
    <message>
        <source>Changed layers</source>
        <translation>Geänderte Schichten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1: %Ln Schicht in beiden, %2.</numerusform>
            <numerusform>%1: %Ln Schichten in beiden, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity in the others (nats²)</source>
        <translation>Empfindlichkeit in den anderen (nats²)</translation>
    </message>
    <message>
        <source>Where the sensitivities differ: red layers are more sensitive than in %1, blue ones less. Empty places have no ratio.</source>
        <translation>Wo die Empfindlichkeiten sich unterscheiden: rote Schichten sind empfindlicher als in %1, blaue weniger. Leere Stellen haben kein Verhältnis.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>Difference map</source>
        <translation>Karte der Unterschiede</translation>
    </message>
    <message>
        <source>%1, %2: baseline %3 and %4, %5.</source>
        <translation>%1, %2: Basis %3 und %4, %5.</translation>
    </message>
    <message>
        <source>%1: no timing of the same source, workload and formats.</source>
        <translation>%1: keine Zeiten derselben Quelle, Last und Formate.</translation>
    </message>
    <message>
        <source>%1: there is none, %2.</source>
        <translation>%1: es gibt keine, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>%Ln Schicht hat ein anderes Format als in %1, jede Sitzung an ihrer eigenen Schwelle gelöst.</numerusform>
            <numerusform>%Ln Schichten haben ein anderes Format als in %1, jede Sitzung an ihrer eigenen Schwelle gelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The solutions, each at its session&apos;s threshold, give every layer the same format.</source>
        <translation>Die Lösungen, jede bei der Schwelle ihrer Sitzung, geben jeder Schicht dasselbe Format.</translation>
    </message>
</context>
<context>
    <name>halftone::ConfigurationBars</name>
    <message>
        <source>Gains of the configurations of the sub-graph</source>
        <translation>Gewinne der Konfigurationen des Teilgraphen</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>Gewinn (%1)</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>Summe einzelner Schichten</translation>
    </message>
    <message>
        <source>theoretical (MACs)</source>
        <translation>theoretisch (MACs)</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>dominiert</translation>
    </message>
    <message>
        <source>within its spread</source>
        <translation>innerhalb der Streuung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Gain %1 (%2)</source>
        <translation>Gewinn %1 (%2)</translation>
    </message>
    <message>
        <source>Not larger than its spread: it may as well be none</source>
        <translation>Nicht größer als die Streuung: es kann auch keiner sein</translation>
    </message>
    <message>
        <source>Sum of single layers %1</source>
        <translation>Summe einzelner Schichten %1</translation>
    </message>
    <message>
        <source>Theoretical %1</source>
        <translation>Theoretisch %1</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>Loss-MSE %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Dominated: another configuration gains at least as much for no more loss</source>
        <translation>Dominiert: eine andere Konfiguration gewinnt mindestens so viel bei nicht mehr Verlust</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>digit, format: “0 BF16”</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time %1</source>
        <extracomment>%1: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>Zeit %1</translation>
    </message>
</context>
<context>
    <name>halftone::DecisionBar</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>Zeit nach MAC-Zahlen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What to gain: time of each configuration, time that multiply-accumulates alone would take at peak rate, or bytes of weights</source>
        <translation>Was zu gewinnen ist: Zeit jeder Konfiguration, Zeit der Multiplikationen allein bei Spitzenrate, oder Bytes der Gewichte</translation>
    </message>
    <message>
        <source>Where the time gains come from</source>
        <translation>Woher die Zeitgewinne kommen</translation>
    </message>
    <message>
        <source>O&amp;bjective</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>Ra&amp;uschen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>How the loss of a quantized layer is predicted.</source>
        <translation>Wie der Verlust einer quantisierten Schicht vorhergesagt wird.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formats that a layer may have: %1</source>
        <translation>Formate, die eine Schicht haben darf: %1</translation>
    </message>
</context>
<context>
    <name>halftone::Exploration</name>
    <message>
        <source>Go to “%1”</source>
        <translation>Zu „%1“ gehen</translation>
    </message>
</context>
<context>
    <name>halftone::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Configuration of Halftone (JSON)</source>
        <translation>Konfiguration von Halftone (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielprogramm</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Zielprogramm</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Looking for a solution that it can…</source>
        <translation>Eine Lösung wird gesucht, die es ausdrücken kann…</translation>
    </message>
    <message>
        <source>Export a &amp;solution that it can express: %1</source>
        <translation>Eine &amp;Lösung exportieren, die es ausdrücken kann: %1</translation>
    </message>
    <message>
        <source>%1
Nor is there another solution: %2</source>
        <translation>%1
Es gibt auch keine andere Lösung: %2</translation>
    </message>
    <message>
        <source>Specified for %1.

It cannot express:
%2</source>
        <translation>Geschrieben für %1.

Nicht auszudrücken:
%2</translation>
    </message>
    <message>
        <source>The format of every layer and what it was solved for. Complete, but only Halftone reads it.</source>
        <translation>Das Format jeder Schicht und wofür gelöst wurde. Vollständig, aber nur Halftone liest es.</translation>
    </message>
    <message>
        <source>The format and figures of every layer, and the gains: for spreadsheets. No program runs it.</source>
        <translation>Format und Zahlen jeder Schicht, und die Gewinne: für Tabellenkalkulationen. Kein Programm führt es aus.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Einen Ordner wählen.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>„%1“ ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>In „%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The solution on screen cannot be exported for this target.</source>
        <translation>Die Lösung auf dem Bildschirm kann für dieses Zielprogramm nicht exportiert werden.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>Ein anderes Zielprogramm wählen.</translation>
    </message>
    <message>
        <source>“%1” holds an export already. Write into it, and replace files of the same names?</source>
        <translation>„%1“ enthält schon einen Export. Dorthin schreiben und Dateien gleichen Namens ersetzen?</translation>
    </message>
    <message>
        <source>Nothing in the folder says that Halftone wrote “%1”, which would be replaced. Choose another folder, or move it away.</source>
        <translation>Nichts im Ordner besagt, dass Halftone „%1“ geschrieben hat, und die Datei würde ersetzt. Einen anderen Ordner wählen oder sie anderswohin verschieben.</translation>
    </message>
</context>
<context>
    <name>halftone::ExportOffers</name>
    <message>
        <source>costs %1 of loss MSE (%2 instead of %3)</source>
        <translation>kostet %1 an Loss-MSE (%2 statt %3)</translation>
    </message>
    <message>
        <source>costs no gain (%1 instead of %2)</source>
        <translation>kostet keinen Gewinn (%1 statt %2)</translation>
    </message>
    <message>
        <source>costs %1 of gain (%2 instead of %3)</source>
        <translation>kostet %1 an Gewinn (%2 statt %3)</translation>
    </message>
</context>
<context>
    <name>halftone::FormatMenu</name>
    <message>
        <source>For&amp;mats</source>
        <translation>For&amp;mate</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>halftone::GainCurvesPlot</name>
    <message>
        <source>Gain of every session over the threshold</source>
        <translation>Gewinn jeder Sitzung über der Schwelle</translation>
    </message>
    <message>
        <source>Threshold τ (%)</source>
        <translation>Schwelle τ (%)</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>Gewinn (%1)</translation>
    </message>
</context>
<context>
    <name>halftone::GraphCanvas</name>
    <message>
        <source>Graph of the model</source>
        <translation>Graph des Modells</translation>
    </message>
    <message>
        <source>Blocks, their sequential sub-graphs, and in those layers and operations. Enter goes in, Escape out, arrow keys lead along the edges, Space opens a run of identical blocks.</source>
        <translation>Blöcke, ihre sequentiellen Teilgraphen, und darin Schichten und Operationen. Eingabe geht hinein, Esc hinaus, Pfeiltasten führen an den Kanten entlang, die Leertaste entfaltet eine Reihe gleicher Blöcke.</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message>
        <source>One cell per layer; the layer table shows the same figures</source>
        <translation>Eine Zelle je Schicht; die Schichttabelle zeigt dieselben Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No layer selected</source>
        <translation>Keine Schicht gewählt</translation>
    </message>
    <message>
        <source>The sensitivity of each layer is drawn here with the first calibrated sample.</source>
        <translation>Die Empfindlichkeit jeder Schicht wird hier mit der ersten kalibrierten Probe gezeichnet.</translation>
    </message>
    <message>
        <source>Loss MSE if quantized %1</source>
        <translation>Loss-MSE falls quantisiert %1</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 des Budgets</translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation>Format %1</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Drag an end: layers outside stand back. Double click: the whole range</source>
        <translation>Ein Ende ziehen: Schichten außerhalb treten zurück. Doppelklick: der ganze Bereich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <comment>name of a value</comment>
        <translation>%1: kein Wert</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMapPanel</name>
    <message>
        <source>Colour b&amp;y</source>
        <translation>&amp;Farbe nach</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Colours, logarithmic or linear, and which values stand back</source>
        <translation>Farben, logarithmisch oder linear, und welche Werte zurücktreten</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>&amp;Logarithmisch</translation>
    </message>
    <message>
        <source>L&amp;inear</source>
        <translation>L&amp;inear</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>&amp;Viridis</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>&amp;Cividis</translation>
    </message>
    <message>
        <source>Dark violet to yellow</source>
        <translation>Dunkelviolett bis Gelb</translation>
    </message>
    <message>
        <source>Dark blue to yellow: alike for red-green blind eyes</source>
        <translation>Dunkelblau bis Gelb: gleich für Augen mit Rot-Grün-Schwäche</translation>
    </message>
    <message>
        <source>&amp;Grey out below</source>
        <translation>&amp;Ausgrauen unter</translation>
    </message>
    <message>
        <source>Values below this stand back</source>
        <translation>Werte darunter treten zurück</translation>
    </message>
    <message>
        <source>&amp;and above</source>
        <translation>&amp;und über</translation>
    </message>
    <message>
        <source>Values above this stand back</source>
        <translation>Werte darüber treten zurück</translation>
    </message>
    <message>
        <source>&amp;Whole range</source>
        <translation>&amp;Ganzer Bereich</translation>
    </message>
    <message>
        <source>A number such as 1e-5, 5% or 20us; empty: no limit</source>
        <translation>Eine Zahl wie 1e-5, 5% oder 20us; leer: keine Grenze</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>halftone::HelpPage</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>halftone::HelpWindow</name>
    <message>
        <source>Search in all pages</source>
        <translation>In allen Seiten suchen</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Wörter, die gesucht werden</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>%1 – Halftone help</source>
        <comment>title of a page</comment>
        <translation>%1 – Hilfe zu Halftone</translation>
    </message>
</context>
<context>
    <name>halftone::ImportGainsDialog</name>
    <message>
        <source>Import gains</source>
        <translation>Gewinne importieren</translation>
    </message>
    <message>
        <source>What were the gains in %1 measured with?</source>
        <translation>Womit wurden die Gewinne in %1 gemessen?</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Time of the whole model with every layer at the baseline format</source>
        <translation>Zeit des ganzen Modells mit jeder Schicht im Basisformat</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Whole model</source>
        <translation>&amp;Ganzes Modell</translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>Loss-MSE</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>Gewinn allein</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Beschränkung</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>GEMM</source>
        <translation>GEMM</translation>
    </message>
    <message>
        <source>How often the solver gives the layer this format again when the samples are drawn anew from those calibrated</source>
        <translation>Wie oft der Löser der Schicht wieder dieses Format gibt, wenn die Proben neu aus den kalibrierten gezogen werden</translation>
    </message>
    <message>
        <source>Pin of %1</source>
        <translation>Festlegung von %1</translation>
    </message>
    <message>
        <source>Keep this layer in one format whatever the threshold</source>
        <translation>Diese Schicht in einem Format halten, was auch immer die Schwelle ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers selected</source>
        <translation>
            <numerusform>%Ln Schicht gewählt</numerusform>
            <numerusform>%Ln Schichten gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · loss MSE if quantized %2 nats²</source>
        <translation>%1 · Loss-MSE falls quantisiert %2 nats²</translation>
    </message>
    <message>
        <source>%1, %2 of the budget</source>
        <translation>%1, %2 des Budgets</translation>
    </message>
    <message>
        <source>Open a model or a session: what you select of it is described here.</source>
        <translation>Ein Modell oder eine Sitzung öffnen: was davon gewählt ist, wird hier beschrieben.</translation>
    </message>
    <message>
        <source>Select a sub-graph in the partition; its figures come with the first calibrated sample.</source>
        <translation>Einen Teilgraphen in der Zerlegung wählen; seine Zahlen kommen mit der ersten kalibrierten Probe.</translation>
    </message>
    <message>
        <source>Click a cell of the heat map, or a row of the layer table.</source>
        <translation>Eine Zelle der Wärmekarte oder eine Zeile der Schichttabelle anklicken.</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>Auf %1 festlegen</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln Schicht</numerusform>
            <numerusform>%Ln Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln Konfiguration</numerusform>
            <numerusform>%Ln Konfigurationen</numerusform>
        </translation>
    </message>
    <message>
        <source>one of %1 alike</source>
        <translation>einer von %1 gleichen</translation>
    </message>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1, Standardfehler %2</translation>
    </message>
    <message>
        <source>%1 nats²</source>
        <translation>%1 nats²</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>%1 des Budgets</translation>
    </message>
    <message>
        <source>would be %1 of the budget</source>
        <translation>wäre %1 des Budgets</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>keeps its format in %1 of the re-draws</source>
        <translation>behält ihr Format in %1 der Neuziehungen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2 tokens</source>
        <translation>%1 bei %2 Token</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>What the engines of the device are busy for: matrix engine (MME), vector engines (TPC) and memory (HBM). They overlap, so the parts may exceed the whole.</source>
        <translation>Womit die Einheiten des Geräts beschäftigt sind: Matrixeinheit (MME), Vektoreinheiten (TPC) und Speicher (HBM). Sie überlappen sich, deshalb können die Teile das Ganze übersteigen.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>What the best choice loses in gain and saves in loss MSE if this layer, with those tied to it, has another format: solved again for each</source>
        <translation>Was die beste Wahl an Gewinn verliert und an Loss-MSE spart, wenn diese Schicht, mit den daran gekoppelten, ein anderes Format hat: für jedes neu gelöst</translation>
    </message>
    <message>
        <source>Where the best choice gives this layer another format as the threshold grows, among a hundred thresholds over the whole range</source>
        <translation>Wo die beste Wahl dieser Schicht ein anderes Format gibt, wenn die Schwelle wächst, unter hundert Schwellen über den ganzen Bereich</translation>
    </message>
    <message>
        <source>Time %1.
At the baseline %2.</source>
        <extracomment>%1 and %2: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>Zeit %1.
In der Basis %2.</translation>
    </message>
    <message>
        <source>Time %1.</source>
        <translation>Zeit %1.</translation>
    </message>
    <message>
        <source>computed while the threshold rests</source>
        <translation>wird berechnet, während die Schwelle ruht</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>sie kann kein anderes Format haben</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>told under a threshold of τ or loss MSE</source>
        <translation>wird bei einer Schwelle für τ oder Loss-MSE angegeben</translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt der laufenden Aufgabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Press to list all jobs</source>
        <translation>%1
Drücken, um alle Aufgaben zu sehen</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>Stop the running job; what is finished is kept</source>
        <translation>Die laufende Aufgabe anhalten; was fertig ist, bleibt</translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>noch %Ln h</numerusform>
            <numerusform>noch %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>noch %Ln min</numerusform>
            <numerusform>noch %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress, result</source>
        <translation>Fortschritt, Ergebnis</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>hält an</translation>
    </message>
</context>
<context>
    <name>halftone::JobsPanel</name>
    <message>
        <source>What calibrates, measures, validates or is written is listed here until you clear it.</source>
        <translation>Was kalibriert, misst, validiert oder geschrieben wird, steht hier, bis Sie es entfernen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the selected job; what is finished is kept</source>
        <translation>Die gewählte Aufgabe anhalten; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Begin nothing further; what runs is finished</source>
        <translation>Nichts Weiteres beginnen; was läuft, wird fertig</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Do it again, or what it still lacks</source>
        <translation>Noch einmal tun, oder was noch fehlt</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Take what has ended off this list</source>
        <translation>Was beendet ist, von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show all that is known of how the job ended</source>
        <translation>Alles zeigen, was über das Ende der Aufgabe bekannt ist</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Begin the selected job before the others that wait</source>
        <translation>Die gewählte Aufgabe vor den anderen wartenden beginnen</translation>
    </message>
</context>
<context>
    <name>halftone::KeptDialog</name>
    <message>
        <source>Name and note</source>
        <translation>Name und Notiz</translation>
    </message>
    <message>
        <source>Where it serves, what was found out about it</source>
        <translation>Wo sie eingesetzt wird, was über sie herausgefunden wurde</translation>
    </message>
    <message>
        <source>A kept configuration needs a name.</source>
        <translation>Eine behaltene Konfiguration braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another configuration is kept under this name.</source>
        <translation>Unter diesem Namen ist schon eine andere Konfiguration behalten.</translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message>
        <source>gain %1 · τ %2 · loss MSE %3</source>
        <translation>Gewinn %1 · τ %2 · Loss-MSE %3</translation>
    </message>
    <message numerus="yes">
        <source>Noise model %1, %Ln pin(s)</source>
        <translation>
            <numerusform>Rauschmodell %1, %Ln Festlegung</numerusform>
            <numerusform>Rauschmodell %1, %Ln Festlegungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for: at most %1</source>
        <translation>Verlangt: höchstens %1</translation>
    </message>
</context>
<context>
    <name>halftone::KeptPanel</name>
    <message>
        <source>Kept configurations</source>
        <translation>Behaltene Konfigurationen</translation>
    </message>
    <message>
        <source>Solutions that you keep or export are listed here.</source>
        <translation>Lösungen, die behalten oder exportiert werden, stehen hier.</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>Name und Notiz…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>halftone::LayerActions</name>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>Auf %1 festlegen</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>Festlegung entfernen</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Nicht %1</translation>
    </message>
    <message>
        <source>Tie together</source>
        <translation>Miteinander koppeln</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>Entkoppeln</translation>
    </message>
    <message>
        <source>Select this role in all blocks</source>
        <translation>Diese Rolle in allen Blöcken wählen</translation>
    </message>
    <message>
        <source>Select this block</source>
        <translation>Diesen Block wählen</translation>
    </message>
    <message>
        <source>Select this sub-graph</source>
        <translation>Diesen Teilgraphen wählen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Pin, exclude or tie the selected layers</source>
        <translation>Die gewählten Schichten festlegen, ausschließen oder koppeln</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTable</name>
    <message>
        <source>Copy as tab-separated values</source>
        <translation>Mit Tabulatoren getrennt kopieren</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 von %2 Schichten</translation>
    </message>
    <message>
        <source>&lt;p&gt;A layer is shown if it fits every word:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a regular expression, in name, role, format or restriction&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a figure and a number&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a text, with or without something&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;anything but this&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Figures: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine Schicht wird gezeigt, wenn sie zu jedem Wort passt:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;ein regulärer Ausdruck, in Name, Rolle, Format oder Beschränkung&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;eine Größe und eine Zahl&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;ein Text, mit oder ohne etwas&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;alles außer diesem&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Größen: %1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Filter layers, for example q_proj block&gt;=4 share&gt;5%</source>
        <translation>Schichten filtern, zum Beispiel q_proj block&gt;=4 share&gt;5%</translation>
    </message>
    <message>
        <source>Filter of the layer table</source>
        <translation>Filter der Schichttabelle</translation>
    </message>
    <message>
        <source>The selected layers, or all that are shown, in the shown columns (Ctrl+C)</source>
        <translation>Die gewählten Schichten, oder alle gezeigten, in den gezeigten Spalten (Strg+C)</translation>
    </message>
    <message>
        <source>The layers that are shown, in every column</source>
        <translation>Die gezeigten Schichten, in allen Spalten</translation>
    </message>
    <message>
        <source>Which figures are shown</source>
        <translation>Welche Größen gezeigt werden</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTableModel</name>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>matmul</source>
        <translation>matmul</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Sensitivity (nats²)</source>
        <translation>Empfindlichkeit (nats²)</translation>
    </message>
    <message>
        <source>± standard error (nats²)</source>
        <translation>± Standardfehler (nats²)</translation>
    </message>
    <message>
        <source>Loss MSE if quantized (nats²)</source>
        <translation>Loss-MSE falls quantisiert (nats²)</translation>
    </message>
    <message>
        <source>Share of budget</source>
        <translation>Anteil am Budget</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Keeps its format</source>
        <translation>Behält ihr Format</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Beschränkung</translation>
    </message>
    <message>
        <source>Sub-graph</source>
        <translation>Teilgraph</translation>
    </message>
    <message>
        <source>How strongly the loss scatters when the layer&apos;s operands are rounded; nats² per unit of relative noise power</source>
        <translation>Wie stark der Verlust streut, wenn die Operanden der Schicht gerundet werden; nats² je Einheit relativer Rauschleistung</translation>
    </message>
    <message>
        <source>Of the sensitivity, from the scatter between samples; nats²</source>
        <translation>Der Empfindlichkeit, aus der Streuung zwischen den Proben; nats²</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss if this layer is quantized; nats²</source>
        <translation>Vorhergesagte mittlere quadratische Änderung des Verlusts, wenn diese Schicht quantisiert wird; nats²</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use if quantized</source>
        <translation>Ihr Teil der Loss-MSE, die die Schwelle erlaubt: benutzt, oder was sie quantisiert benutzen würde</translation>
    </message>
    <message>
        <source>Share of the re-draws of the samples in which the solver gives the layer this format again; little: more samples may change it</source>
        <translation>Anteil der Neuziehungen der Proben, in denen der Löser der Schicht wieder dieses Format gibt; wenig: mehr Proben können es ändern</translation>
    </message>
    <message>
        <source>Not a regular expression: %1 at character %2</source>
        <translation>Kein regulärer Ausdruck: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 is none of the figures: %2</source>
        <translation>%1 ist keine der Größen: %2</translation>
    </message>
    <message>
        <source>After %1 comes a value</source>
        <translation>Nach %1 kommt ein Wert</translation>
    </message>
    <message>
        <source>%1 is a text: it can be compared by = and != alone</source>
        <translation>%1 ist ein Text: er lässt sich nur mit = und != vergleichen</translation>
    </message>
    <message>
        <source>%1 is not a number such as 1e-5, 5%, 20us or 2M</source>
        <translation>%1 ist keine Zahl wie 1e-5, 5%, 20us oder 2M</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>gain, source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… of the input (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… der Eingabe (nats²)</translation>
    </message>
    <message>
        <source>… of the weight (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… des Gewichts (nats²)</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>Gewinn allein</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>Preis des Wechsels</translation>
    </message>
    <message>
        <source>Loss MSE saved by flipping (nats²)</source>
        <translation>Durch Wechsel gesparte Loss-MSE (nats²)</translation>
    </message>
    <message>
        <source>Flips at τ</source>
        <translation>Wechselt bei τ</translation>
    </message>
    <message>
        <source>Measured alone / predicted</source>
        <translation>Gemessen allein / vorhergesagt</translation>
    </message>
    <message>
        <source>Measured rounding / predicted</source>
        <translation>Gemessene Rundung / vorhergesagt</translation>
    </message>
    <message>
        <source>The input&apos;s part of the sensitivity; of a matmul: its first operand&apos;s; nats²</source>
        <translation>Der Teil der Eingabe an der Empfindlichkeit; bei einem Matmul: des ersten Operanden; nats²</translation>
    </message>
    <message>
        <source>The weight&apos;s part of the sensitivity; of a matmul: its second operand&apos;s; nats²</source>
        <translation>Der Teil des Gewichts an der Empfindlichkeit; bei einem Matmul: des zweiten Operanden; nats²</translation>
    </message>
    <message>
        <source>What lowering this layer alone in its sub-graph brings</source>
        <translation>Was es bringt, nur diese Schicht ihres Teilgraphen zu senken</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer, with those tied to it, has another format; of several formats the cheapest. Solved again for every layer</source>
        <translation>Gewinn, den die beste Wahl verliert, wenn diese Schicht, mit den daran gekoppelten, ein anderes Format hat; von mehreren Formaten das billigste. Für jede Schicht neu gelöst</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice then has less; nats²</source>
        <translation>Loss-MSE, die die beste Wahl dann weniger hat; nats²</translation>
    </message>
    <message>
        <source>The thresholds from which the best choice gives this layer another format, among a hundred over the whole range</source>
        <translation>Die Schwellen, ab denen die beste Wahl dieser Schicht ein anderes Format gibt, unter hundert über den ganzen Bereich</translation>
    </message>
    <message>
        <source>Loss MSE measured with this layer alone quantized, over the predicted one</source>
        <translation>Loss-MSE, gemessen mit nur dieser Schicht quantisiert, geteilt durch die vorhergesagte</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>Loss-MSE der wirklich gerundeten Operanden, in erster Ordnung, geteilt durch die, die das Format allein vorhersagt</translation>
    </message>
</context>
<context>
    <name>halftone::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>halftone::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>Ohne Einzelheiten</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Gezeigte Stufen</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filter des Protokolls</translation>
    </message>
    <message>
        <source>Show the lines in which this is found: text or a regular expression</source>
        <translation>Die Zeilen zeigen, in denen dies vorkommt: Text oder ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>Die gewählten Zeilen kopieren, oder alle gezeigten</translation>
    </message>
    <message>
        <source>Save the selected lines, or all that are shown, as a text file</source>
        <translation>Die gewählten Zeilen, oder alle gezeigten, als Textdatei speichern</translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation>Alles steht in %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty this list; the file keeps its lines</source>
        <translation>Diese Liste leeren; die Datei behält ihre Zeilen</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Das Protokoll speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>The log is written to %1.</source>
        <translation>Das Protokoll ist in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>halftone::LogTableModel</name>
    <message>
        <source>detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>halftone::MainWindow</name>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>The language changes when the running job has ended.</source>
        <translation>Die Sprache wechselt, wenn die laufende Aufgabe zu Ende ist.</translation>
    </message>
    <message>
        <source>“%1” was deleted in another window.</source>
        <translation>„%1“ wurde in einem anderen Fenster gelöscht.</translation>
    </message>
    <message>
        <source>%1 – Halftone</source>
        <translation>%1 – Halftone</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The library “%1” may only be read: what you decide, calibrate or keep is not stored.</source>
        <translation>Die Bibliothek „%1“ darf nur gelesen werden: Was Sie entscheiden, kalibrieren oder behalten, wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>halftone::MeasureDialog</name>
    <message>
        <source>Measure gains</source>
        <translation>Gewinne messen</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>wie auf diesem Computer</translation>
    </message>
    <message>
        <source>Path of the model on the workers&apos; hosts</source>
        <translation>Pfad des Modells auf den Rechnern der Worker</translation>
    </message>
    <message>
        <source>Names, separated by commas, the baseline first: bf16,fp8_e4m3</source>
        <translation>Namen, durch Kommas getrennt, das Basisformat zuerst: bf16,fp8_e4m3</translation>
    </message>
    <message>
        <source>Mixed configurations of the whole model that are measured too: how well do the gains of the sub-graphs add up? From 20 on the plot says it well; 0 for none.</source>
        <translation>Gemischte Konfigurationen des ganzen Modells, die auch gemessen werden: wie gut addieren sich die Gewinne der Teilgraphen? Ab 20 sagt es das Diagramm gut; 0 für keine.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Wor&amp;kers, one a line</source>
        <translation>Wor&amp;ker, einer je Zeile</translation>
    </message>
    <message>
        <source>Mode&amp;l there</source>
        <translation>Mode&amp;ll dort</translation>
    </message>
    <message>
        <source>&amp;Formats</source>
        <translation>&amp;Formate</translation>
    </message>
    <message>
        <source>Whole mo&amp;dels</source>
        <translation>&amp;Ganze Modelle</translation>
    </message>
    <message>
        <source>&amp;Workers, where the devices are</source>
        <translation>&amp;Worker, wo die Geräte sind</translation>
    </message>
    <message>
        <source>This &amp;computer&apos;s CPU</source>
        <translation>Die CPU dieses &amp;Computers</translation>
    </message>
    <message>
        <source>Every configuration really runs on this CPU, layer by layer as it is calibrated, in turns with the baseline. The gains are this computer&apos;s, not a Gaudi&apos;s. One prompt; leave the computer alone meanwhile.</source>
        <translation>Jede Konfiguration läuft wirklich auf dieser CPU, Schicht für Schicht wie beim Kalibrieren, im Wechsel mit der Basis. Die Gewinne sind die dieses Computers, nicht die eines Gaudi. Ein Prompt; den Computer so lange in Ruhe lassen.</translation>
    </message>
    <message>
        <source>Each command starts a worker, halftone_worker.py, where the device is; they share the work. Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so far.</source>
        <translation>Jeder Befehl startet einen Worker, halftone_worker.py, wo das Gerät ist; sie teilen sich die Arbeit. Ohne Befehl läuft einer auf diesem Computer. Gaudi und CUDA sind auf Hardware bisher unerprobt.</translation>
    </message>
    <message>
        <source>bf16 and int8</source>
        <translation>bf16 und int8</translation>
    </message>
    <message>
        <source>bf16 and the worker&apos;s first other format</source>
        <translation>bf16 und das erste andere Format des Workers</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Es gibt kein Format „%1“.</translation>
    </message>
    <message>
        <source>Name the baseline and another format, or none.</source>
        <translation>Das Basisformat und ein anderes Format nennen, oder keines.</translation>
    </message>
    <message>
        <source>Measure more of the whole model</source>
        <translation>Mehr vom ganzen Modell messen</translation>
    </message>
    <message>
        <source>The gains that are measured already are kept. Only mixed configurations of the whole model are added, in the same formats, for the same workload and on the same device, until there are as many as you want.</source>
        <translation>Die Gewinne, die schon gemessen sind, bleiben. Nur gemischte Konfigurationen des ganzen Modells kommen hinzu, in denselben Formaten, für dieselbe Last und auf demselben Gerät, bis es so viele sind, wie Sie wollen.</translation>
    </message>
</context>
<context>
    <name>halftone::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show all that is known of it</source>
        <translation>Alles zeigen, was darüber bekannt ist</translation>
    </message>
    <message>
        <source>The message before this one</source>
        <translation>Die Meldung vor dieser</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>Frühere Meldung</translation>
    </message>
    <message>
        <source>The message after this one</source>
        <translation>Die Meldung nach dieser</translation>
    </message>
    <message>
        <source>Later message</source>
        <translation>Spätere Meldung</translation>
    </message>
    <message>
        <source>Close this message; the log keeps it</source>
        <translation>Diese Meldung schließen; das Protokoll behält sie</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>Close all messages; the log keeps them</source>
        <translation>Alle Meldungen schließen; das Protokoll behält sie</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>message 2 of 3</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>halftone::Minimap</name>
    <message>
        <source>The whole model; drag the frame to look elsewhere</source>
        <translation>Das ganze Modell; den Rahmen ziehen, um anderswohin zu sehen</translation>
    </message>
    <message>
        <source>Overview of the whole model</source>
        <translation>Überblick über das ganze Modell</translation>
    </message>
</context>
<context>
    <name>halftone::ModelLocator</name>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are no longer at %2.</source>
        <translation>Die Kalibriertexte von „%1“ sind nicht mehr bei %2.</translation>
    </message>
    <message>
        <source>The texts at %2 are not those that “%1” was calibrated with.</source>
        <translation>Die Texte bei %2 sind nicht die, mit denen „%1“ kalibriert wurde.</translation>
    </message>
    <message>
        <source>The model of “%1” is no longer at %2, and was not found nearby.</source>
        <translation>Das Modell von „%1“ ist nicht mehr bei %2 und wurde in der Nähe nicht gefunden.</translation>
    </message>
    <message>
        <source>The model at %2 is not the one that “%1” was calibrated with.</source>
        <translation>Das Modell bei %2 ist nicht das, mit dem „%1“ kalibriert wurde.</translation>
    </message>
    <message>
        <source>Where are the texts of the calibration?</source>
        <translation>Wo sind die Texte der Kalibrierung?</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt)</source>
        <translation>Texte (*.jsonl *.txt)</translation>
    </message>
    <message>
        <source>Where is the model of the session?</source>
        <translation>Wo ist das Modell der Sitzung?</translation>
    </message>
    <message>
        <source>TorchScript (*.pt *.pts)</source>
        <translation>TorchScript (*.pt *.pts)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelOpener</name>
    <message>
        <source>Open a model folder</source>
        <translation>Einen Modellordner öffnen</translation>
    </message>
    <message>
        <source>Open a model or session</source>
        <translation>Ein Modell oder eine Sitzung öffnen</translation>
    </message>
    <message>
        <source>TorchScript and sessions (*.pt *.pts *.halftone)</source>
        <translation>TorchScript und Sitzungen (*.pt *.pts *.halftone)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelTimingDialog</name>
    <message>
        <source>Predict times</source>
        <translation>Zeiten vorhersagen</translation>
    </message>
    <message>
        <source>Predicts what every configuration gains, by a formula with the constants of a hardware profile. No device is needed.</source>
        <translation>Sagt mit einer Formel und den Konstanten eines Hardwareprofils vorher, was jede Konfiguration gewinnt. Kein Gerät ist nötig.</translation>
    </message>
    <message>
        <source>Hardware profile</source>
        <translation>Hardwareprofil</translation>
    </message>
    <message>
        <source>How many devices share the model (tensor parallel)</source>
        <translation>Wie viele Geräte sich das Modell teilen (Tensor-parallel)</translation>
    </message>
    <message>
        <source>Own profile…</source>
        <translation>Eigenes Profil…</translation>
    </message>
    <message>
        <source>Use a hardware profile of your own, a JSON file; it is copied to your profiles</source>
        <translation>Ein eigenes Hardwareprofil verwenden, eine JSON-Datei; es wird zu den eigenen Profilen kopiert</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Vorhersagen</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>P&amp;rofil</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Geräte</translation>
    </message>
    <message>
        <source>Hardware profiles (*.json)</source>
        <translation>Hardwareprofile (*.json)</translation>
    </message>
</context>
<context>
    <name>halftone::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
</context>
<context>
    <name>halftone::PairPlot</name>
    <message>
        <source>Numbers of the other sessions over those of the first</source>
        <translation>Zahlen der anderen Sitzungen über denen der ersten</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln Schicht</numerusform>
            <numerusform>%Ln Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 sub-graph</source>
        <translation>1 Teilgraph</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sub-graphs</source>
        <translation>
            <numerusform>%Ln Teilgraph</numerusform>
            <numerusform>%Ln Teilgraphen</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Sub-graphs %1–%2</source>
        <translation>Teilgraphen %1–%2</translation>
    </message>
    <message>
        <source>built like another one</source>
        <translation>gebaut wie ein anderer</translation>
    </message>
    <message numerus="yes">
        <source>built like %Ln others</source>
        <translation>
            <numerusform>gebaut wie %Ln anderer</numerusform>
            <numerusform>gebaut wie %Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Sub-graph %1</source>
        <translation>Teilgraph %1</translation>
    </message>
    <message>
        <source>Sub-graph %1, class %2</source>
        <translation>Teilgraph %1, Klasse %2</translation>
    </message>
    <message>
        <source>%1 of %2 layers quantized</source>
        <translation>%1 von %2 Schichten quantisiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>%Ln Konfiguration</numerusform>
            <numerusform>%Ln Konfigurationen</numerusform>
        </translation>
    </message>
    <message>
        <source>The only sub-graph of its class</source>
        <translation>Der einzige Teilgraph seiner Klasse</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln sub-graphs of this class</source>
        <translation>
            <numerusform>Einer von %Ln Teilgraphen dieser Klasse</numerusform>
            <numerusform>Einer von %Ln Teilgraphen dieser Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source> heads, </source>
        <translation> Köpfe, </translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Lineare Schicht</translation>
    </message>
    <message>
        <source>Matrix product of two activations</source>
        <translation>Matrixprodukt zweier Aktivierungen</translation>
    </message>
    <message>
        <source>%1 (rows × inner × columns) at %2 tokens</source>
        <translation>%1 (Zeilen × innen × Spalten) bei %2 Token</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>, weight shared with the embedding</source>
        <translation>, Gewicht mit dem Embedding geteilt</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format: %1</translation>
    </message>
    <message>
        <source> (baseline)</source>
        <translation> (Basis)</translation>
    </message>
    <message>
        <source>Sensitivity: %1 nats² per unit of relative noise power</source>
        <translation>Empfindlichkeit: %1 nats² je Einheit relativer Rauschleistung</translation>
    </message>
    <message>
        <source>Cut node: every path from the embedding to the result passes here, after
%1</source>
        <translation>Schnittknoten: jeder Weg vom Embedding zum Ergebnis geht hier durch, nach
%1</translation>
    </message>
    <message>
        <source>A residual connection arrives here.</source>
        <translation>Hier kommt eine Residualverbindung an.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 · on show: %2</source>
        <extracomment>&quot;32 × Block 0–31 · on show: Block 3&quot;</extracomment>
        <translation>%1 · gezeigt: %2</translation>
    </message>
    <message>
        <source>%1 × %2–%3</source>
        <extracomment>&quot;32 × Block 0–31&quot;: how many identical blocks, the first one, the last one&apos;s number</extracomment>
        <translation>%1 × %2–%3</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 Block</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks</source>
        <translation>
            <numerusform>%Ln Block</numerusform>
            <numerusform>%Ln Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Sensitivity of the layer</source>
        <translation>Empfindlichkeit der Schicht</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen</source>
        <translation>Gewinn des Teilgraphen wie gewählt</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best</source>
        <translation>Gewinn des Teilgraphen bestenfalls</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen: %1, at best %2</source>
        <translation>Gewinn des Teilgraphen wie gewählt: %1, bestenfalls %2</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best: %1</source>
        <translation>Gewinn des Teilgraphen bestenfalls: %1</translation>
    </message>
    <message>
        <source>Where the model begins: %1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>Wo das Modell beginnt: %1 → %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionView</name>
    <message>
        <source>Partition</source>
        <translation>Zerlegung</translation>
    </message>
    <message>
        <source>Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here.</source>
        <translation>Ein Modell öffnen und kalibrieren: seine Blöcke, Teilgraphen und Schichten werden dann hier gezeichnet.</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>Farbe na&amp;ch</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>no format chosen yet</source>
        <translation>noch kein Format gewählt</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>noch nicht kalibriert</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>gain as chosen</source>
        <translation>Gewinn wie gewählt</translation>
    </message>
    <message>
        <source>gain at best</source>
        <translation>Gewinn bestenfalls</translation>
    </message>
    <message>
        <source>What the colours of blocks and layers mean. A gain is that of the whole sub-graph:
in the configuration on screen, or in the one that gains most.</source>
        <translation>Was die Farben von Blöcken und Schichten bedeuten. Ein Gewinn ist der des ganzen Teilgraphen:
in der Konfiguration auf dem Bildschirm, oder in der, die am meisten gewinnt.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find layers, operations and modules (Ctrl+F)</source>
        <translation>Schichten, Operationen und Module suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Zoom out (−, wheel)</source>
        <translation>Verkleinern (−, Rad)</translation>
    </message>
    <message>
        <source>Show the whole model (0)</source>
        <translation>Das ganze Modell zeigen (0)</translation>
    </message>
    <message>
        <source>Zoom in (+, wheel)</source>
        <translation>Vergrößern (+, Rad)</translation>
    </message>
    <message>
        <source>not timed yet</source>
        <translation>noch ohne Zeiten</translation>
    </message>
    <message>
        <source>modelled, not measured</source>
        <translation>modelliert, nicht gemessen</translation>
    </message>
    <message>
        <source>cut node</source>
        <translation>Schnittknoten</translation>
    </message>
    <message>
        <source>residual connection (implied)</source>
        <translation>Residualverbindung (schon enthalten)</translation>
    </message>
</context>
<context>
    <name>halftone::PredictionPanel</name>
    <message>
        <source>Predictions of every noise model</source>
        <translation>Vorhersagen jedes Rauschmodells</translation>
    </message>
    <message>
        <source>Loss MSE of this solution (nats²), and its share of the limit</source>
        <translation>Loss-MSE dieser Lösung (nats²), und ihr Anteil an der Grenze</translation>
    </message>
    <message>
        <source>%1 (decides)</source>
        <translation>%1 (entscheidet)</translation>
    </message>
    <message>
        <source>Perplexity %1.</source>
        <translation>Perplexität %1.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Nicht bekannt: %1.</translation>
    </message>
</context>
<context>
    <name>halftone::QuantityField</name>
    <message>
        <source>Not taken. Wanted: from %1 to %2</source>
        <translation>Nicht übernommen. Erwartet: %1 bis %2</translation>
    </message>
    <message>
        <source>Not taken. Wanted: a number above 0, such as %1</source>
        <translation>Nicht übernommen. Erwartet: eine Zahl über 0, etwa %1</translation>
    </message>
</context>
<context>
    <name>halftone::RatioMap</name>
    <message>
        <source>Ratio of every layer</source>
        <translation>Verhältnis jeder Schicht</translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message>
        <source>Save plots and tables</source>
        <translation>Diagramme und Tabellen speichern</translation>
    </message>
    <message>
        <source>%1 (CSV)</source>
        <translation>%1 (CSV)</translation>
    </message>
    <message>
        <source>Plots and tables</source>
        <translation>Diagramme und Tabellen</translation>
    </message>
    <message>
        <source>SVG, for the web and for drawing programs</source>
        <translation>SVG, für das Web und Zeichenprogramme</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF, für Veröffentlichungen</translation>
    </message>
    <message>
        <source>PNG, for everything else</source>
        <translation>PNG, für alles andere</translation>
    </message>
    <message>
        <source>&amp;Save to folder…</source>
        <translation>In Ordner &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>Diagramm &amp;kopieren</translation>
    </message>
    <message>
        <source>Put the one marked plot on the clipboard, as pixels</source>
        <translation>Das eine markierte Diagramm in die Zwischenablage legen, als Pixel</translation>
    </message>
    <message>
        <source>&amp;Plots as</source>
        <translation>&amp;Diagramme als</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a view, the session</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save into this folder</source>
        <translation>In diesen Ordner speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>%Ln Datei dieses Namens gibt es schon. Ersetzen?</numerusform>
            <numerusform>%Ln Dateien dieser Namen gibt es schon. Ersetzen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SearchBar</name>
    <message>
        <source>The one before (Shift+Enter, Shift+F3)</source>
        <translation>Die vorige (Umschalt+Eingabe, Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation>Nächste (Eingabe, F3)</translation>
    </message>
    <message>
        <source>Find: q_proj, mlp.*up …</source>
        <translation>Suchen: q_proj, mlp.*up …</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>Im Graphen suchen</translation>
    </message>
    <message>
        <source>A regular expression over names of layers, operations and modules (Ctrl+F).
Capital letters are told from small ones if it has any.</source>
        <translation>Ein regulärer Ausdruck über Namen von Schichten, Operationen und Modulen (Strg+F).
Große Buchstaben werden von kleinen unterschieden, wenn er welche hat.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>No layer, operation or module has such a name</source>
        <translation>Keine Schicht, keine Operation und kein Modul heißt so</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;3 of 32&quot; places that were found</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>halftone::SessionDialog</name>
    <message>
        <source>Name, tags and note</source>
        <translation>Name, Stichwörter und Notiz</translation>
    </message>
    <message>
        <source>Words, such as prod 8b</source>
        <translation>Wörter, etwa prod 8b</translation>
    </message>
    <message>
        <source>Words between blanks; find them with tag:WORD</source>
        <translation>Wörter zwischen Leerzeichen; mit tag:WORT zu finden</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>S&amp;tichwörter</translation>
    </message>
    <message>
        <source>A session needs a name.</source>
        <translation>Eine Sitzung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A tag is too long.</source>
        <translation>Ein Stichwort ist zu lang.</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>So heißt schon eine andere Sitzung.</translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message>
        <source>“%1” is deleted. It can be restored for %2 days.</source>
        <translation>„%1“ ist gelöscht und kann %2 Tage lang wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>“%1” is restored.</source>
        <translation>„%1“ ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>„%1“ ist archiviert.</translation>
    </message>
    <message>
        <source>“%1” is no longer archived.</source>
        <translation>„%1“ ist nicht mehr archiviert.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>„%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>The tags of “%1” are changed.</source>
        <translation>Die Stichwörter von „%1“ sind geändert.</translation>
    </message>
    <message>
        <source>The note of “%1” is changed.</source>
        <translation>Die Notiz von „%1“ ist geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is restored as “%2”.</source>
        <translation>„%1“ ist als „%2“ wiederhergestellt.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept.</source>
        <translation>„%1“ ist nicht mehr behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>%Ln Sitzung ist gelöscht. Sie kann %1 Tage lang wiederhergestellt werden.</numerusform>
            <numerusform>%Ln Sitzungen sind gelöscht. Sie können %1 Tage lang wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are restored.</source>
        <translation>
            <numerusform>%Ln Sitzung ist wiederhergestellt.</numerusform>
            <numerusform>%Ln Sitzungen sind wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are archived.</source>
        <translation>
            <numerusform>%Ln Sitzung ist archiviert.</numerusform>
            <numerusform>%Ln Sitzungen sind archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are no longer archived.</source>
        <translation>
            <numerusform>%Ln Sitzung ist nicht mehr archiviert.</numerusform>
            <numerusform>%Ln Sitzungen sind nicht mehr archiviert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message>
        <source>Sessions (*.halftone)</source>
        <translation>Sitzungen (*.halftone)</translation>
    </message>
    <message>
        <source>The session is written to %1.</source>
        <translation>Die Sitzung ist in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>Sitzungen importieren</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>The session of %1 is in your library already, as “%2”. The library&apos;s copy is shown, with its own threshold and pins; the file is not used.</source>
        <translation>Die Sitzung von %1 ist schon in der Bibliothek, als „%2“. Gezeigt wird die der Bibliothek, mit ihrer eigenen Schwelle und ihren Festlegungen; die Datei wird nicht benutzt.</translation>
    </message>
    <message>
        <source>Imported as “%1”.</source>
        <translation>Als „%1“ importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>%Ln Sitzung ist importiert; „%1“ wird gezeigt.</numerusform>
            <numerusform>%Ln Sitzungen sind importiert; „%1“ wird gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 samples; resume its calibration for the others</source>
        <translation>„%1“ hat %2 von %3 Proben; für die übrigen die Kalibrierung fortsetzen</translation>
    </message>
    <message>
        <source>“%1” without: %2</source>
        <translation>„%1“ ohne: %2</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>verloren: %1 (%2)</translation>
    </message>
    <message>
        <source>table %1: %2 of %3 rows could be read</source>
        <translation>Tabelle %1: %2 von %3 Zeilen waren lesbar</translation>
    </message>
    <message>
        <source>table %1: %2 rows could be read, it is not known of how many</source>
        <translation>Tabelle %1: %2 Zeilen waren lesbar, von wie vielen ist unbekannt</translation>
    </message>
    <message>
        <source>Recover what is left</source>
        <translation>Retten, was übrig ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>%Ln Sitzung ist gerettet. Die beschädigte Datei bleibt als %1 erhalten.</numerusform>
            <numerusform>%Ln Sitzungen sind gerettet. Die beschädigte Datei bleibt als %1 erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovering the library</source>
        <translation>Die Bibliothek wird gerettet</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions into a folder</source>
        <translation>
            <numerusform>%Ln Sitzung in einen Ordner exportieren</numerusform>
            <numerusform>%Ln Sitzungen in einen Ordner exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are written to %1.</source>
        <translation>
            <numerusform>%Ln Sitzung ist nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Sitzungen sind nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFilterMenu</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>Den Filter entfernen</translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln Schicht</numerusform>
            <numerusform>%Ln Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Proben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>%Ln Probe</numerusform>
            <numerusform>%Ln Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>not timed</source>
        <translation>ohne Zeiten</translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Name, tags and note…</source>
        <translation>Name, Stichwörter und Notiz…</translation>
    </message>
    <message>
        <source>Compare with the open session</source>
        <translation>Mit der offenen Sitzung vergleichen</translation>
    </message>
    <message>
        <source>Show archived sessions</source>
        <translation>Archivierte Sitzungen zeigen</translation>
    </message>
    <message>
        <source>Show deleted sessions</source>
        <translation>Gelöschte Sitzungen zeigen</translation>
    </message>
    <message>
        <source>Change the selected session, or list others</source>
        <translation>Die gewählte Sitzung ändern, oder andere auflisten</translation>
    </message>
    <message>
        <source>Session menu</source>
        <translation>Sitzungsmenü</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sitzungen suchen</translation>
    </message>
    <message>
        <source>Words that must all fit: a part of name, model or note, a tag or a date.
For example: llama tag:prod 2026-11</source>
        <translation>Wörter, die alle passen müssen: ein Teil von Name, Modell oder Notiz, ein Stichwort oder ein Datum.
Zum Beispiel: llama tag:prod 2026-11</translation>
    </message>
    <message>
        <source>No session fits the search.</source>
        <translation>Keine Sitzung passt zur Suche.</translation>
    </message>
    <message>
        <source>Each calibration becomes a session that you can return to.</source>
        <translation>Jede Kalibrierung wird zu einer Sitzung, zu der man zurückkehren kann.</translation>
    </message>
    <message>
        <source>Every session is archived or deleted. The menu above lists them.</source>
        <translation>Jede Sitzung ist archiviert oder gelöscht. Das Menü oben listet sie auf.</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv nehmen</translation>
    </message>
    <message>
        <source>Archive session</source>
        <translation>Sitzung archivieren</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>Sitzung wiederherstellen</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Sitzung löschen</translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>Über die Abwägung legen</translation>
    </message>
    <message>
        <source>Locate the model…</source>
        <translation>Das Modell suchen…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only sessions of a model, a tag or a month</source>
        <translation>Nur Sitzungen eines Modells, eines Stichworts oder eines Monats</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Sitzungen filtern</translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln sessions with the open one</source>
        <translation>
            <numerusform>%Ln Sitzung mit der offenen vergleichen</numerusform>
            <numerusform>%Ln Sitzungen mit der offenen vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>Sitzung exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions…</source>
        <translation>
            <numerusform>%Ln Sitzung exportieren…</numerusform>
            <numerusform>%Ln Sitzungen exportieren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln sessions out of the archive</source>
        <translation>
            <numerusform>%Ln Sitzung aus dem Archiv holen</numerusform>
            <numerusform>%Ln Sitzungen aus dem Archiv holen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung archivieren</numerusform>
            <numerusform>%Ln Sitzungen archivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung wiederherstellen</numerusform>
            <numerusform>%Ln Sitzungen wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung löschen</numerusform>
            <numerusform>%Ln Sitzungen löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionWork</name>
    <message>
        <source>Measured on %1 samples: loss MSE %2 nats² (95 % interval %3 to %4), perplexity %5 to %6. The predictions panel compares it.</source>
        <translation>Auf %1 Proben gemessen: Loss-MSE %2 nats² (95-%-Intervall %3 bis %4), Perplexität von %5 auf %6. Der Bereich Vorhersagen vergleicht es.</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Proben</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 von %2 Durchläufen</translation>
    </message>
    <message>
        <source>The model has run with every layer in %1: the noise model drift predicts now.</source>
        <translation>Das Modell lief mit jeder Schicht in %1: das Rauschmodell drift sagt jetzt vorher.</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is stored in the session.</source>
        <translation>Abgebrochen. Was fertig war, ist in der Sitzung gespeichert.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Layer shifts</source>
        <translation>Verschiebungen der Schichten</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Das Modell wird gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 percent</source>
        <translation>%1 von %2 Prozent</translation>
    </message>
    <message>
        <source>The model of “%1” is found again: it is the one that was calibrated.</source>
        <translation>Das Modell von „%1“ ist wiedergefunden: es ist das kalibrierte.</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Die Texte werden gelesen</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are found again: they give the same samples.</source>
        <translation>Die Kalibriertexte von „%1“ sind wiedergefunden: sie geben dieselben Proben.</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>Eine andere Aufgabe läuft. Abbrechen oder abwarten.</translation>
    </message>
    <message>
        <source>None of the formats is below BF16: there is nothing to measure.</source>
        <translation>Keines der Formate liegt unter BF16: Es gibt nichts zu messen.</translation>
    </message>
    <message numerus="yes">
        <source>The shift of every layer is measured on %Ln sample(s): the noise model bias-aware predicts now.</source>
        <translation>
            <numerusform>Die Verschiebung jeder Schicht ist an %Ln Probe gemessen: das Rauschmodell bias-aware sagt jetzt vorher.</numerusform>
            <numerusform>Die Verschiebung jeder Schicht ist an %Ln Proben gemessen: das Rauschmodell bias-aware sagt jetzt vorher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ShiftsDialog</name>
    <message>
        <source>Measure layer shifts</source>
        <translation>Verschiebungen der Schichten messen</translation>
    </message>
    <message>
        <source>Runs every sample once for each layer and format, with this layer alone quantized: how far the loss shifts then is what the noise model bias-aware predicts with.</source>
        <translation>Führt jede Probe einmal je Schicht und Format aus, wobei nur diese Schicht quantisiert ist. Wie weit sich der Verlust dabei verschiebt, daraus sagt das Rauschmodell bias-aware vorher.</translation>
    </message>
    <message>
        <source>The first ones of the calibration; fewer take less time and tell less surely</source>
        <translation>Die ersten der Kalibrierung; weniger brauchen weniger Zeit und sind weniger verlässlich</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Proben</translation>
    </message>
    <message>
        <source>All of them are measured already.</source>
        <translation>Alle sind schon gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).</source>
        <translation>
            <numerusform>%Ln Durchlauf des Modells steht aus (Proben: %1, Schichten: %2, Formate: %3).</numerusform>
            <numerusform>%Ln Durchläufe des Modells stehen aus (Proben: %1, Schichten: %2, Formate: %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are stored already.</source>
        <translation>
            <numerusform>%Ln ist schon gespeichert.</numerusform>
            <numerusform>%Ln sind schon gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Soon after it has begun the job says how long it takes. Cancelled, it keeps what is finished, and measuring again continues there.</source>
        <translation>Bald nach dem Beginn sagt die Aufgabe, wie lange sie dauert. Abgebrochen behält sie, was fertig ist, und erneutes Messen macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>halftone::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Move the threshold</source>
        <translation>Die Schwelle bewegen</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Move the threshold in larger steps</source>
        <translation>Die Schwelle in größeren Schritten bewegen</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Home, End</source>
        <translation>← → ↑ ↓, Pos1, Ende</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>Eine Schicht wählen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>Pin the layer</source>
        <translation>Die Schicht festlegen</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Zerlegung</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern und verkleinern</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Lists and tables</source>
        <translation>Listen und Tabellen</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy the selected layers, or all of them</source>
        <translation>Die gewählten Schichten kopieren, oder alle</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the session, go to the kept configuration</source>
        <translation>Die Sitzung öffnen, zur behaltenen Konfiguration gehen</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>Laufende Aufgabe</translation>
    </message>
    <message>
        <source>Cancel it; what is finished is kept</source>
        <translation>Abbrechen; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>Move the threshold to where the solution changes</source>
        <translation>Die Schwelle dorthin bewegen, wo sich die Lösung ändert</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Drag with the right button or with Ctrl</source>
        <translation>Mit der rechten Taste oder mit Strg ziehen</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>In einen Kasten vergrößern</translation>
    </message>
    <message>
        <source>Drag, double click</source>
        <translation>Ziehen, Doppelklick</translation>
    </message>
    <message>
        <source>Move the view, show everything</source>
        <translation>Die Ansicht verschieben, alles zeigen</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Rad, +, −</translation>
    </message>
    <message>
        <source>Drag, ← →</source>
        <translation>Ziehen, ← →</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <source>Double click, 0, Home</source>
        <translation>Doppelklick, 0, Pos1</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>Go along the edges, or to the block or sub-graph beside</source>
        <translation>An den Kanten entlang gehen, oder zum Block oder Teilgraphen daneben</translation>
    </message>
    <message>
        <source>Ctrl+← → ↑ ↓</source>
        <translation>Strg+← → ↑ ↓</translation>
    </message>
    <message>
        <source>The same from layer to layer</source>
        <translation>Dasselbe von Schicht zu Schicht</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Eingabe, Esc</translation>
    </message>
    <message>
        <source>Go into a block, sub-graph or layer, and out again</source>
        <translation>In einen Block, Teilgraphen oder eine Schicht hinein und wieder hinaus gehen</translation>
    </message>
    <message>
        <source>Page Up, Page Down, Home, End</source>
        <translation>Bild auf, Bild ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>Go to the same place of another block</source>
        <translation>Zur selben Stelle eines anderen Blocks gehen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Expand or collapse a run of identical blocks</source>
        <translation>Eine Reihe gleicher Blöcke entfalten oder zusammenfassen</translation>
    </message>
    <message>
        <source>Ctrl+F, F3, Shift+F3</source>
        <translation>Strg+F, F3, Umschalt+F3</translation>
    </message>
    <message>
        <source>Find by a regular expression; next, the one before</source>
        <translation>Mit einem regulären Ausdruck suchen; weiter, zurück</translation>
    </message>
    <message>
        <source>+, −, wheel, drag</source>
        <translation>+, −, Rad, Ziehen</translation>
    </message>
    <message>
        <source>Zoom and move</source>
        <translation>Vergrößern und verschieben</translation>
    </message>
    <message>
        <source>Show the whole model</source>
        <translation>Das ganze Modell zeigen</translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message>
        <source>Keep this solution</source>
        <translation>Diese Lösung behalten</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Behalten %1</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>Eine Konfiguration importieren</translation>
    </message>
    <message>
        <source>Configurations of Halftone and Intel Neural Compressor (*.json)</source>
        <translation>Konfigurationen von Halftone und Intel Neural Compressor (*.json)</translation>
    </message>
    <message>
        <source>%1 is kept: gain %2, loss MSE %3 nats², predicted under the present decisions. The Changes panel compares it with the solution.</source>
        <translation>%1 ist behalten: Gewinn %2, Loss-MSE %3 nats², vorhergesagt unter den jetzigen Entscheidungen. Der Bereich Änderungen vergleicht sie mit der Lösung.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Web page, one file (*.html)</source>
        <translation>Webseite, eine Datei (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown with figures beside it (*.md)</source>
        <translation>Markdown mit Abbildungen daneben (*.md)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>%Ln Datei in %1 geschrieben; README.txt sagt, wie sie zu benutzen ist.</numerusform>
            <numerusform>%Ln Dateien in %1 geschrieben; README.txt sagt, wie sie zu benutzen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>halftone::StartPage</name>
    <message>
        <source>Which layers bear a low precision?</source>
        <translation>Welche Schichten vertragen geringe Genauigkeit?</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder or a TorchScript file, or drop one here. Halftone predicts how much the loss suffers when each layer is quantized, then you drag the threshold and see which configuration gains most time.</source>
        <translation>Einen Modellordner von Hugging Face oder eine TorchScript-Datei öffnen oder hierher ziehen. Halftone sagt vorher, wie sehr der Verlust leidet, wenn eine Schicht quantisiert wird; dann die Schwelle ziehen und sehen, welche Konfiguration die meiste Zeit gewinnt.</translation>
    </message>
    <message>
        <source>Recent models</source>
        <translation>Zuletzt verwendete Modelle</translation>
    </message>
</context>
<context>
    <name>halftone::StatusSentence</name>
    <message>
        <source>Copy result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>halftone::ThresholdControl</name>
    <message>
        <source>Threshold tau in percent</source>
        <translation>Schwelle tau in Prozent</translation>
    </message>
    <message>
        <source>Largest allowed root mean square change of the loss, relative to the loss</source>
        <translation>Größtes erlaubtes quadratisches Mittel der Verluständerung, relativ zum Verlust</translation>
    </message>
    <message>
        <source>Loss-MSE limit</source>
        <translation>Grenze der Loss-MSE</translation>
    </message>
    <message>
        <source>loss MSE ≤ %1 nats²</source>
        <translation>Loss-MSE ≤ %1 nats²</translation>
    </message>
    <message>
        <source>The most gain with at most this mean square change of the loss</source>
        <translation>Der größte Gewinn bei höchstens dieser mittleren quadratischen Änderung des Verlusts</translation>
    </message>
    <message>
        <source>The most gain with at most this predicted change of the perplexity</source>
        <translation>Der größte Gewinn bei höchstens dieser vorhergesagten Änderung der Perplexität</translation>
    </message>
    <message>
        <source>The least loss MSE with which the whole model takes at most this time; to drag the line is to ask for a threshold again</source>
        <translation>Die kleinste Loss-MSE, mit der das ganze Modell höchstens diese Zeit braucht; wer die Linie zieht, verlangt wieder eine Schwelle</translation>
    </message>
    <message>
        <source>The least loss MSE with which the weights take at most this memory; to drag the line is to ask for a threshold, with this limit beside it</source>
        <translation>Die kleinste Loss-MSE, mit der die Gewichte höchstens diesen Speicher brauchen; wer die Linie zieht, verlangt eine Schwelle, mit dieser Grenze daneben</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>Sch&amp;welle</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>Was begrenzt wird</translation>
    </message>
    <message>
        <source>&amp;Weights ≤</source>
        <translation>&amp;Gewichte ≤</translation>
    </message>
    <message>
        <source>Limit the weights</source>
        <translation>Die Gewichte begrenzen</translation>
    </message>
    <message>
        <source>Largest size of all weights</source>
        <translation>Höchste Gesamtgröße der Gewichte</translation>
    </message>
    <message>
        <source>Which limit binds</source>
        <translation>Welche Grenze bindet</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>The weights of all layers may take at most this much memory, besides</source>
        <translation>Die Gewichte aller Schichten dürfen außerdem höchstens so viel Speicher brauchen</translation>
    </message>
    <message>
        <source>least loss MSE %1 nats²</source>
        <translation>kleinste Loss-MSE %1 nats²</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>Loss-MSE %1 nats²</translation>
    </message>
</context>
<context>
    <name>halftone::TimingActions</name>
    <message>
        <source>Remove timing</source>
        <translation>Zeiten entfernen</translation>
    </message>
    <message>
        <source>Remove the gains “%1”, %2?</source>
        <translation>Die Gewinne „%1“, %2, entfernen?</translation>
    </message>
    <message>
        <source>They were measured; to have them again takes the device again.</source>
        <translation>Sie wurden gemessen; um sie wieder zu haben, braucht es das Gerät noch einmal.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Predict…</source>
        <translation>Vorhersagen…</translation>
    </message>
    <message>
        <source>Add gains that a model of a device predicts</source>
        <translation>Gewinne hinzufügen, die ein Modell eines Geräts vorhersagt</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Messen…</translation>
    </message>
    <message>
        <source>Measure the gains with workers, where the devices are, or on this computer</source>
        <translation>Die Gewinne mit Workern messen, wo die Geräte sind, oder auf diesem Computer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Read gains from a CSV file</source>
        <translation>Gewinne aus einer CSV-Datei lesen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the selected gains to a CSV file</source>
        <translation>Die gewählten Gewinne in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Solve with the selected gains; can be undone</source>
        <translation>Mit den gewählten Gewinnen lösen; kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Measure what the selected timing still lacks</source>
        <translation>Messen, was den gewählten Zeiten noch fehlt</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove the selected gains from the session</source>
        <translation>Die gewählten Gewinne aus der Sitzung entfernen</translation>
    </message>
    <message>
        <source>Import gains</source>
        <translation>Gewinne importieren</translation>
    </message>
    <message>
        <source>Gains (*.csv);;All files (*)</source>
        <translation>Gewinne (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export gains</source>
        <translation>Gewinne exportieren</translation>
    </message>
    <message>
        <source>Gains (*.csv)</source>
        <translation>Gewinne (*.csv)</translation>
    </message>
    <message>
        <source>Whole models…</source>
        <translation>Ganze Modelle…</translation>
    </message>
    <message>
        <source>Measure more mixed configurations of the whole model, to see how well the gains add up; the selected gains are kept</source>
        <translation>Mehr gemischte Konfigurationen des ganzen Modells messen, um zu sehen, wie gut sich die Gewinne addieren; die gewählten Gewinne bleiben</translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message>
        <source>%1: gain %2 ± %3; rounds: %4, outliers among them: %5</source>
        <translation>%1: Gewinn %2 ± %3; Runden: %4, darunter Ausreißer: %5</translation>
    </message>
    <message>
        <source>worker %1: %2</source>
        <translation>Worker %1: %2</translation>
    </message>
    <message>
        <source>worker %1 | %2</source>
        <translation>Worker %1 | %2</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>Timing complete, %1: %2 with every layer at %3, gains in steps of %4.</source>
        <translation>Zeiten vollständig, %1: %2 mit jeder Schicht in %3, Gewinne in Schritten von %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>%Ln Zeile weggelassen, die Worker sagen zu viel</numerusform>
            <numerusform>%Ln Zeilen weggelassen, die Worker sagen zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingJobs</name>
    <message>
        <source>Timing</source>
        <translation>Zeitmessung</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 von %2 Konfigurationen</translation>
    </message>
    <message>
        <source>The timing is complete and stored.</source>
        <translation>Die Zeiten sind vollständig und gespeichert.</translation>
    </message>
    <message>
        <source>Cancelled. What is measured is kept.</source>
        <translation>Abgebrochen. Was gemessen ist, bleibt.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingPanel</name>
    <message>
        <source>Timings of the session</source>
        <translation>Zeiten der Sitzung</translation>
    </message>
    <message>
        <source>How much time does each configuration save? Predict it for a Gaudi, without any device, measure it with workers where the devices are, or import a CSV file.</source>
        <translation>Wie viel Zeit spart jede Konfiguration? Für einen Gaudi vorhersagen, ganz ohne Gerät, mit Workern messen, wo die Geräte sind, oder eine CSV-Datei importieren.</translation>
    </message>
    <message>
        <source>Where the time gains of the open session come from is listed here.</source>
        <translation>Woher die Zeitgewinne der offenen Sitzung kommen, steht hier.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>noch %Ln h</numerusform>
            <numerusform>noch %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>noch %Ln min</numerusform>
            <numerusform>noch %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Measurements that wait</source>
        <translation>Wartende Messungen</translation>
    </message>
    <message>
        <source>What the workers say</source>
        <translation>Was die Worker sagen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the workers; what is measured is kept</source>
        <translation>Die Worker anhalten; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Start the workers again; what is measured is kept</source>
        <translation>Die Worker wieder starten; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show what the workers say</source>
        <translation>Zeigen, was die Worker sagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message; what is measured is kept</source>
        <translation>Diese Meldung schließen; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%1 von %2 Konfigurationen</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Cancelled: what is measured of %1 is kept</source>
        <translation>Abgebrochen: was von %1 gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>Measuring %1 stopped</source>
        <translation>Das Messen von %1 hat aufgehört</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>Worker: %1</translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>Worker %1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not measured: %1: %2</source>
        <translation>Nicht gemessen: %1: %2</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Begin no further measurement; workers finish what they measure</source>
        <translation>Keine weitere Messung beginnen; Worker beenden, was sie messen</translation>
    </message>
    <message>
        <source>Pausing after what is being measured: %1</source>
        <translation>Pause nach der laufenden Messung: %1</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
</context>
<context>
    <name>halftone::TimingQueue</name>
    <message>
        <source>The measurements that waited when Halftone was closed go on.</source>
        <translation>Die Messungen, die beim Schließen von Halftone warteten, gehen weiter.</translation>
    </message>
</context>
<context>
    <name>halftone::TimingTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>modelliert</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>measuring, %1 done</source>
        <translation>wird gemessen, %1 fertig</translation>
    </message>
    <message>
        <source>unfinished, %1 measured</source>
        <translation>unfertig, %1 gemessen</translation>
    </message>
    <message>
        <source>The integer program uses these gains.</source>
        <translation>Das ganzzahlige Programm benutzt diese Gewinne.</translation>
    </message>
    <message>
        <source>Press Enter or double-click to use these gains.</source>
        <translation>Eingabetaste oder Doppelklick, um diese Gewinne zu benutzen.</translation>
    </message>
    <message>
        <source>What is not measured yet counts as no gain.</source>
        <translation>Was noch nicht gemessen ist, zählt als kein Gewinn.</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>used by the integer program</source>
        <translation>benutzt vom ganzzahligen Programm</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the gains come from; a dot marks what is solved with</source>
        <translation>Woher die Gewinne kommen; ein Punkt markiert, womit gelöst wird</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Modelled gains come from a formula, measured ones from a device</source>
        <translation>Modellierte Gewinne kommen aus einer Formel, gemessene von einem Gerät</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>One forward pass over this many sequences</source>
        <translation>Ein Vorwärtsdurchlauf über so viele Sequenzen</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>The first one is the baseline</source>
        <translation>Das erste ist die Basis</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>Ganzes Modell</translation>
    </message>
    <message>
        <source>Time with every layer at the baseline</source>
        <translation>Zeit mit jeder Schicht im Basisformat</translation>
    </message>
    <message>
        <source>Smaller differences mean nothing; gains are solved in these steps</source>
        <translation>Kleinere Unterschiede bedeuten nichts; gelöst wird in diesen Schritten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>paused, %1 done</source>
        <translation>angehalten, %1 fertig</translation>
    </message>
</context>
<context>
    <name>halftone::TimingWork</name>
    <message>
        <source>%1, %2: %3 with every layer at %4, predicted, not measured.</source>
        <translation>%1, %2: %3 mit jeder Schicht in %4, vorhergesagt, nicht gemessen.</translation>
    </message>
    <message>
        <source>The gains in %1 are imported.</source>
        <translation>Die Gewinne in %1 sind importiert.</translation>
    </message>
    <message>
        <source>The gains are written to %1.</source>
        <translation>Die Gewinne sind in %1 geschrieben.</translation>
    </message>
    <message>
        <source>It cannot run like that: weights and cache take %1 on each device, which has %2.</source>
        <translation>So kann es nicht laufen: Gewichte und Cache brauchen %1 auf jedem Gerät, das %2 hat.</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffMenu</name>
    <message>
        <source>&amp;Trade-off plot</source>
        <translation>&amp;Abwägung</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>&amp;Waagrechte Achse</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>Loss-MSE</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>Schwelle τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>Vorhergesagte Änderung der Perplexität</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>&amp;Vertical axis</source>
        <translation>&amp;Senkrechte Achse</translation>
    </message>
    <message>
        <source>Gain in its unit</source>
        <translation>Gewinn in seiner Einheit</translation>
    </message>
    <message>
        <source>Gain in percent of the baseline</source>
        <translation>Gewinn in Prozent der Basis</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>&amp;Überlagern</translation>
    </message>
    <message>
        <source>Another &amp;session…</source>
        <translation>Eine andere &amp;Sitzung…</translation>
    </message>
    <message>
        <source>&amp;Remove all overlays</source>
        <translation>Alle Überlagerungen &amp;entfernen</translation>
    </message>
    <message>
        <source>Every &amp;random configuration</source>
        <translation>Jede &amp;zufällige Konfiguration</translation>
    </message>
    <message>
        <source>Beside the band that 90 % of them lie in</source>
        <translation>Neben dem Band, in dem 90 % davon liegen</translation>
    </message>
    <message>
        <source>S&amp;nap to where the solution changes</source>
        <translation>Dort &amp;einrasten, wo sich die Lösung ändert</translation>
    </message>
    <message>
        <source>The threshold stops at the points of the frontier; Shift while dragging does the opposite</source>
        <translation>Die Schwelle hält an den Punkten der Front; Umschalt beim Ziehen tut das Gegenteil</translation>
    </message>
    <message>
        <source>Ne&amp;xt solution</source>
        <translation>&amp;Nächste Lösung</translation>
    </message>
    <message>
        <source>&amp;Previous solution</source>
        <translation>&amp;Vorige Lösung</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom to a &amp;box</source>
        <translation>In einen Kas&amp;ten vergrößern</translation>
    </message>
    <message>
        <source>Then draw the box; or draw it at any time with the right button, or with Ctrl</source>
        <translation>Danach den Kasten zeichnen; oder ihn jederzeit mit der rechten Taste oder mit Strg zeichnen</translation>
    </message>
    <message>
        <source>&amp;Move the view</source>
        <translation>Die Ans&amp;icht verschieben</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>An overlay has another unit or is of another session: only shares of the own baseline can be compared</source>
        <translation>Eine Überlagerung hat eine andere Einheit oder ist aus einer anderen Sitzung: nur Anteile an der eigenen Basis lassen sich vergleichen</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffOverlays</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>Zeit nach MAC-Zahlen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source of gains, workload</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffPlot</name>
    <message>
        <source>Trade-off of gain and loss MSE</source>
        <translation>Abwägung von Gewinn und Loss-MSE</translation>
    </message>
    <message>
        <source>infeasible</source>
        <translation>unlösbar</translation>
    </message>
    <message>
        <source>Axes, overlays and view of this plot</source>
        <translation>Achsen, Überlagerungen und Ansicht dieses Diagramms</translation>
    </message>
    <message>
        <source>Menu of the trade-off plot</source>
        <translation>Menü der Abwägung</translation>
    </message>
    <message>
        <source>gain %1 (optimal)</source>
        <translation>Gewinn %1 (optimal)</translation>
    </message>
    <message>
        <source>gain %1 (not proven)</source>
        <translation>Gewinn %1 (nicht bewiesen)</translation>
    </message>
    <message>
        <source>Threshold: drag it, or press ← →, Page Up and Page Down for larger steps; with Shift it goes to where the solution changes</source>
        <translation>Schwelle: ziehen, oder ← → drücken, Bild auf und Bild ab für größere Schritte; mit Umschalt geht sie dorthin, wo sich die Lösung ändert</translation>
    </message>
    <message>
        <source>Click to choose what this axis measures</source>
        <translation>Klicken, um zu wählen, was diese Achse misst</translation>
    </message>
    <message>
        <source>solving…</source>
        <translation>wird gelöst…</translation>
    </message>
</context>
<context>
    <name>halftone::ValidateDialog</name>
    <message>
        <source>Validate</source>
        <translation>Validieren</translation>
    </message>
    <message>
        <source>Runs the model really quantized as the solution says, and unquantized, and measures how the loss changes. Use texts that it was not calibrated with.</source>
        <translation>Führt das Modell wirklich so quantisiert aus, wie die Lösung sagt, und unquantisiert, und misst, wie sich der Verlust ändert. Texte nehmen, mit denen nicht kalibriert wurde.</translation>
    </message>
    <message>
        <source>Validation data file</source>
        <translation>Datei mit Validierungsdaten</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Validieren</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Proben</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>Texte (*.jsonl *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose texts: a .jsonl or .txt file.</source>
        <translation>Texte wählen: eine .jsonl- oder .txt-Datei.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>The session was calibrated with these texts: the result will look better than it is.</source>
        <translation>Die Sitzung wurde mit diesen Texten kalibriert: das Ergebnis wird besser aussehen, als es ist.</translation>
    </message>
</context>
<context>
    <name>halftone::WindowReturn</name>
    <message>
        <source>The window was closed during this calibration; the samples that were finished are kept.</source>
        <translation>Das Fenster wurde während dieser Kalibrierung geschlossen; die fertigen Proben sind erhalten.</translation>
    </message>
    <message>
        <source>Halftone ended unexpectedly. The session is shown as it was; the log of that run is in %1.</source>
        <translation>Halftone wurde unerwartet beendet. Die Sitzung wird gezeigt, wie sie war; das Protokoll jenes Laufs ist in %1.</translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Datei in %1 geschrieben.</numerusform>
            <numerusform>%Ln Dateien in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>Über die Abwägung legen</translation>
    </message>
    <message>
        <source>Compare its solution with the one on screen</source>
        <translation>Ihre Lösung mit der auf dem Bildschirm vergleichen</translation>
    </message>
    <message>
        <source>There is no other session in the library.</source>
        <translation>Es gibt keine andere Sitzung in der Bibliothek.</translation>
    </message>
    <message>
        <source>Another session</source>
        <translation>Andere Sitzung</translation>
    </message>
</context>
<context>
    <name>halftone::WorkloadFields</name>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Prefill: time to the first token</source>
        <translation>Prefill: Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Decode: one more token, with a cache</source>
        <translation>Decode: ein Token mehr, mit Cache</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>Se&amp;quence length</source>
        <translation>Se&amp;quenzlänge</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>P&amp;hase</translation>
    </message>
    <message>
        <source> tokens; the model takes at most %L1</source>
        <translation> Token; das Modell nimmt höchstens %L1</translation>
    </message>
</context>
<context>
    <name>halftone::Workspace</name>
    <message>
        <source>How sure the choice is</source>
        <translation>Wie sicher die Wahl ist</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Zerlegung</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>The gain of every configuration is drawn here once there is a timing.</source>
        <translation>Der Gewinn jeder Konfiguration wird hier gezeichnet, sobald es Zeiten gibt.</translation>
    </message>
    <message>
        <source>Select a sub-graph: the gain of each of its configurations is then drawn here.</source>
        <translation>Einen Teilgraphen wählen: der Gewinn jeder seiner Konfigurationen wird dann hier gezeichnet.</translation>
    </message>
    <message>
        <source>What every noise model says of the solution is listed here.</source>
        <translation>Was jedes Rauschmodell zur Lösung sagt, steht hier.</translation>
    </message>
    <message>
        <source>The layers of the open session are listed here.</source>
        <translation>Die Schichten der offenen Sitzung stehen hier.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once there is a timing of the sub-graphs.</source>
        <translation>Was jede Schwelle einbringt, wird hier gezeichnet, sobald es Zeiten der Teilgraphen gibt.</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once samples are calibrated and there is a timing of the sub-graphs.</source>
        <translation>Was jede Schwelle einbringt, wird hier gezeichnet, sobald Proben kalibriert sind und es Zeiten der Teilgraphen gibt.</translation>
    </message>
</context>
</TS>
