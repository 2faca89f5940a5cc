<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AdditivityText</name>
    <message>
        <source>median error %1</source>
        <translation>誤差の中央値 %1</translation>
    </message>
    <message>
        <source>Sum of sub-graphs: %1. Sum of single layers: %2.</source>
        <translation>部分グラフの和: %1。単一層の和: %2。</translation>
    </message>
</context>
<context>
    <name>AppearanceText</name>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
</context>
<context>
    <name>BaselineText</name>
    <message>
        <source>Within the threshold at best %1, at a loss MSE of %2 nats².</source>
        <translation>しきい値以内で最良は %1、損失 MSE は %2 nats²。</translation>
    </message>
    <message>
        <source>The optimum gains %1 at that loss MSE: %2 more.</source>
        <translation>この損失 MSE での最適解の利得は %1: %2 多い。</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>すべて %1</translation>
    </message>
    <message>
        <source>random</source>
        <translation>無作為</translation>
    </message>
    <message>
        <source>first layers (prefix)</source>
        <translation>先頭の層から (プレフィックス)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>random, 5 to 95 %</source>
        <translation>無作為、5〜95 %</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>both limits bind</source>
        <translation>両方の制限が効いています</translation>
    </message>
    <message>
        <source>weights bind</source>
        <translation>重みの制限が効いています</translation>
    </message>
    <message>
        <source>loss MSE binds</source>
        <translation>損失 MSE の制限が効いています</translation>
    </message>
    <message>
        <source>no limit binds</source>
        <translation>効いている制限はありません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 のうち %1</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>時間 %1</translation>
    </message>
    <message>
        <source>perplexity change %1 of %2</source>
        <translation>パープレキシティの変化 %2 のうち %1</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>重み %1</translation>
    </message>
    <message>
        <source>%1, which costs %2</source>
        <translation>%1、その代償は %2</translation>
    </message>
    <message>
        <source>either limit binds</source>
        <translation>どちらか一方の制限だけでも効いています</translation>
    </message>
</context>
<context>
    <name>CertaintyText</name>
    <message>
        <source>1 of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle it</source>
        <translation>%1 層のうち 1 層が、%3 回のサンプル再抽出の %2 より多くで形式を変えます。確定するにはサンプルを追加して較正してください</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 layers would change format in more than %2 of %3 re-draws of the samples; calibrate more samples to settle them</source>
        <translation>
            <numerusform>%1 層のうち %Ln 層が、%3 回のサンプル再抽出の %2 より多くで形式を変えます。確定するにはサンプルを追加して較正してください</numerusform>
        </translation>
    </message>
    <message>
        <source>One sample cannot say how sure this choice is; calibrate more samples</source>
        <translation>サンプル 1 個ではこの選択の確かさは分かりません。サンプルを追加して較正してください</translation>
    </message>
    <message>
        <source>The samples settle this choice: no layer changes format in %1 re-draws of them</source>
        <translation>サンプルでこの選択は確定しています: %1 回の再抽出で形式を変える層はありません</translation>
    </message>
    <message>
        <source>The samples settle this choice: every layer keeps its format in at least %1 of %2 re-draws of them</source>
        <translation>サンプルでこの選択は確定しています: どの層も %2 回の再抽出の少なくとも %1 で形式を保ちます</translation>
    </message>
    <message numerus="yes">
        <source>Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was %2 to %3.</source>
        <translation>
            <numerusform>%Ln 個の較正サンプルからの %1 回のブートストラップ抽出で解き直しました。利得は %2 から %3 でした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比</translation>
    </message>
    <message>
        <source>Largest ratio</source>
        <translation>最大の比</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>計時</translation>
    </message>
    <message>
        <source>Sub-graph, all lowered</source>
        <translation>部分グラフ、すべて低精度</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>しきい値 τ</translation>
    </message>
    <message>
        <source>Sensitivity in %1 / in %2</source>
        <translation>%1 の感度 / %2 の感度</translation>
    </message>
</context>
<context>
    <name>ConfigurationBarsView</name>
    <message>
        <source>%1, one layer at a time: there are too many configurations</source>
        <translation>%1、1 層ずつ: 構成が多すぎます</translation>
    </message>
</context>
<context>
    <name>ContextHelp</name>
    <message>
        <source>&lt;p&gt;The threshold &lt;b&gt;τ&lt;/b&gt; is the largest root mean square change of the loss that you accept, as a fraction of the loss: 0.5 % means a loss MSE of at most 0.005² times the mean of the squared loss. Under it the integer program chooses the configuration with the most gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;しきい値 &lt;b&gt;τ&lt;/b&gt; は、許容する損失の二乗平均平方根変化の最大値で、損失に対する割合です。0.5 % は、損失 MSE が損失の二乗平均の 0.005² 倍以下であることを意味します。その範囲で、整数計画が最も利得の大きい構成を選びます。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Loss MSE&lt;/b&gt; is the mean square change of a text&apos;s loss that quantizing causes, in nats²; it adds up over the layers. The curve is the most gain that can be had for each loss MSE: drag the line to choose a point on it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;損失 MSE&lt;/b&gt; は、量子化によるテキストの損失の平均二乗変化で、単位は nats² です。層ごとに加算されます。曲線は各損失 MSE で得られる最大の利得です。線をドラッグして曲線上の点を選びます。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Sensitivity&lt;/b&gt; is the loss MSE per unit of rounding noise in a layer, from one forward and one backward pass for each calibration text. A filled dot is a quantized layer, a ring one that stays at the baseline; the dot&apos;s area is its share of the loss budget.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;感度&lt;/b&gt; は、層の丸め雑音の単位あたりの損失 MSE で、較正テキストごとに順伝播と逆伝播を 1 回ずつ行って求めます。塗りつぶした点は量子化された層、輪は基準のままの層で、点の面積は損失予算に占める割合です。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;All data pass through one &lt;b&gt;sequential sub-graph&lt;/b&gt; after the other, so time adds up between them. Inside one it does not, so each of its configurations is priced on its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;すべてのデータは &lt;b&gt;逐次部分グラフ&lt;/b&gt; を順に通るため、その間では時間が足し合わされます。内部では足し合わされないので、構成ごとに値を付けます。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;gain&lt;/b&gt; of a configuration is what it saves against the whole sub-graph at the baseline. The sum of what its layers save alone and the theoretical gain by multiply-accumulates stand beside it: where they differ, layers cannot be priced one by one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;構成の &lt;b&gt;利得&lt;/b&gt; は、部分グラフ全体が基準のときと比べて節約できる量です。各層が単独で節約する量の和と、積和演算数による理論値が並びます。これらが異なるところでは、層ごとに値を付けることはできません。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;objective&lt;/b&gt; is what the integer program makes as large as possible: time saved, time saved if multiply-accumulates ran at the peak rate, or bytes of weights saved. Each has a frontier of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;目的&lt;/b&gt; は、整数計画が最大にする量です。節約時間、積和演算がピーク性能で動く場合の節約時間、または重みの節約バイト数です。それぞれに固有のフロンティアがあります。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;source&lt;/b&gt; is where time gains come from: a model of a device, a measurement by a worker or on this computer, or a file. Modelled gains are drawn hatched or dashed, measured ones solid with their intervals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;出所&lt;/b&gt; は、時間の利得がどこから来たかを示します。装置のモデル、ワーカーまたはこのコンピューターでの測定、あるいはファイルです。モデル化した利得は斜線や破線で、測定した利得は区間付きの実線で描きます。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What every noise model predicts for the solution on screen, and what it assumes. Run › Validate puts beside it what the really quantized model does to the loss of texts of its own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;画面の解について各雑音モデルが予測する値と、その仮定です。実行 › 検証 は、実際に量子化したモデルが別のテキストの損失に与える影響を並べて示します。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The method: S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;</source>
        <translation>&lt;p&gt;手法: S. Markovich-Golan et al., arXiv:2505.13060。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;noise model&lt;/b&gt; says how large rounding errors are and how they add up in the loss. Log-uniform and upper-bound need the sensitivities alone. Measured-error also sees clipping and the scales of blocks; bias-aware and drift also see how the mean of the loss moves.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;雑音モデル&lt;/b&gt; は、丸め誤差の大きさと、それが損失にどう加わるかを表します。log-uniform と upper-bound は感度だけで足ります。measured-error はクリッピングとブロックのスケールも、bias-aware と drift は損失の平均の動きも捉えます。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>DecisionStep</name>
    <message>
        <source>Change threshold to %1</source>
        <translation>しきい値を %1 に変更</translation>
    </message>
    <message>
        <source>Limit weights to %1</source>
        <translation>重みを %1 に制限</translation>
    </message>
    <message>
        <source>Remove the limit of the weights</source>
        <translation>重みの制限を外す</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>目的を変更</translation>
    </message>
    <message>
        <source>Change timing source</source>
        <translation>計時の出所を変更</translation>
    </message>
    <message>
        <source>Change noise model</source>
        <translation>雑音モデルを変更</translation>
    </message>
    <message>
        <source>Change formats</source>
        <translation>形式を変更</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” has a value that cannot be used.</source>
        <translation>「%1」の値は使えません。</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>「%1」が見つかりません。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or not the kind of file that it should be.</source>
        <translation>「%1」は壊れているか、想定した種類のファイルではありません。</translation>
    </message>
    <message>
        <source>Halftone cannot handle “%1”.</source>
        <translation>Halftone は「%1」を扱えません。</translation>
    </message>
    <message>
        <source>No configuration satisfies “%1”.</source>
        <translation>「%1」を満たす構成はありません。</translation>
    </message>
    <message>
        <source>“%1” exists already, or does not fit what exists.</source>
        <translation>「%1」は既にあるか、既存のものと合いません。</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>「%1」を読み書きできませんでした。</translation>
    </message>
    <message>
        <source>“%1” took too long.</source>
        <translation>「%1」に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>「%1」は中止されました。</translation>
    </message>
    <message>
        <source>Halftone made a mistake with “%1”.</source>
        <translation>「%1」で Halftone の誤りがありました。</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>使えない値があります。</translation>
    </message>
    <message>
        <source>Something that is needed was not found.</source>
        <translation>必要なものが見つかりません。</translation>
    </message>
    <message>
        <source>A file is damaged, or not the kind of file that it should be.</source>
        <translation>ファイルが壊れているか、想定した種類ではありません。</translation>
    </message>
    <message>
        <source>Halftone cannot handle this.</source>
        <translation>Halftone はこれを扱えません。</translation>
    </message>
    <message>
        <source>No configuration satisfies the threshold and the pins.</source>
        <translation>しきい値と固定を満たす構成はありません。</translation>
    </message>
    <message>
        <source>This exists already, or does not fit what exists.</source>
        <translation>既にあるか、既存のものと合いません。</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>読み書きに失敗しました。</translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Halftone made a mistake.</source>
        <translation>Halftone の誤りです。</translation>
    </message>
</context>
<context>
    <name>FormatOffers</name>
    <message>
        <source>there is no timing yet</source>
        <translation>まだ計時がありません</translation>
    </message>
    <message>
        <source>no timing has gains for it together with the others</source>
        <translation>ほかの形式と合わせた利得を持つ計時がありません</translation>
    </message>
    <message>
        <source>no timing has gains for it</source>
        <translation>この形式の利得を持つ計時がありません</translation>
    </message>
    <message>
        <source>%1 has no gains for it</source>
        <translation>%1 にはこの形式の利得がありません</translation>
    </message>
    <message>
        <source>%1 has no rate for it</source>
        <translation>%1 にはこの形式の速度がありません</translation>
    </message>
    <message numerus="yes">
        <source>there are %Ln formats, the most that can be</source>
        <translation>
            <numerusform>すでに最大の %Ln 個の形式があります</numerusform>
        </translation>
    </message>
    <message>
        <source>the baseline, that all gains and losses are against</source>
        <translation>すべての利得と損失の基準です</translation>
    </message>
    <message>
        <source>one format besides the baseline is needed</source>
        <translation>基準のほかに形式が 1 つ必要です</translation>
    </message>
</context>
<context>
    <name>GainExplanation</name>
    <message>
        <source>The device multiplies this format no faster than BF16.</source>
        <translation>この装置はこの形式を BF16 より速く乗算しません。</translation>
    </message>
    <message>
        <source>Its inner dimension is so short that writing the output tile takes as long as the products: the faster format gains nothing.</source>
        <translation>内側の次元が短く、出力タイルの書き出しが積と同じだけかかります: 速い形式の利得はありません。</translation>
    </message>
    <message>
        <source>Its inner dimension is short: writing the output tile hides part of the gain.</source>
        <translation>内側の次元が短く、出力タイルの書き出しが利得の一部を隠します。</translation>
    </message>
    <message>
        <source>Reading weights and activations takes longer than the products.</source>
        <translation>重みと活性値の読み込みが積より長くかかります。</translation>
    </message>
    <message>
        <source>The vector engines are busier than the matrix engine here.</source>
        <translation>ここではベクトルエンジンの方が行列エンジンより忙しいです。</translation>
    </message>
    <message>
        <source>Casting its operands costs more than the faster products save.</source>
        <translation>オペランドの変換が、速い積で節約する分より高くつきます。</translation>
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
        <translation>オーバーヘッド %1</translation>
    </message>
    <message>
        <source>all-reduces %1</source>
        <translation>all-reduce %1</translation>
    </message>
    <message>
        <source>%1 (overlapping: %2; besides: %3)</source>
        <extracomment>%1 is a time, %2 a list of engines that work at the same time, %3 what comes before and after</extracomment>
        <translation>%1 (重なりあり: %2、ほかに: %3)</translation>
    </message>
</context>
<context>
    <name>GraphMenu</name>
    <message>
        <source>&amp;Collapse identical blocks</source>
        <translation>同一のブロックをたたむ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand identical blocks</source>
        <translation>同一のブロックを展開(&amp;E)</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>すべて展開(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>すべてたたむ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to this</source>
        <translation>ここを拡大(&amp;Z)</translation>
    </message>
    <message>
        <source>Show the &amp;whole model</source>
        <translation>モデル全体を表示(&amp;W)</translation>
    </message>
</context>
<context>
    <name>GraphSearch</name>
    <message>
        <source>This is not a regular expression: %1 at character %2</source>
        <extracomment>%1: what is wrong, in English; %2: behind which character</extracomment>
        <translation>正規表現ではありません: %1 (%2 文字目)</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler</source>
        <translation>この式は時間がかかりすぎます。簡単にしてください</translation>
    </message>
</context>
<context>
    <name>GraphTarget</name>
    <message>
        <source>One card for all identical blocks (Space)</source>
        <translation>同一のブロックすべてを 1 枚のカードに (スペース)</translation>
    </message>
    <message>
        <source>A card for every block (Space)</source>
        <translation>ブロックごとに 1 枚のカード (スペース)</translation>
    </message>
</context>
<context>
    <name>HeatMapLegend</name>
    <message>
        <source>kept at %1</source>
        <translation>%1 のまま</translation>
    </message>
    <message>
        <source>Area: share of budget, largest %1 (ring: if quantized)</source>
        <translation>面積: 予算に占める割合、最大 %1 (輪: 量子化した場合)</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
</context>
<context>
    <name>HeatMapText</name>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Layers in graph order</source>
        <translation>グラフ順の層</translation>
    </message>
</context>
<context>
    <name>HeatValueText</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>%Ln サンプルで較正</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted by %1, %2</source>
        <comment>a noise model, its calibration</comment>
        <translation>%1 による予測、%2</translation>
    </message>
    <message numerus="yes">
        <source>measured with each layer alone in %1, on %Ln samples</source>
        <translation>
            <numerusform>各層を単独で %1 にして測定、%Ln サンプル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured rounding errors in %1, to first order, on %Ln samples</source>
        <translation>
            <numerusform>%1 の丸め誤差を測定、一次近似、%Ln サンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; predicted by %2 for the same samples; the error is that of the measurement</source>
        <translation>%1。同じサンプルについて %2 が予測。誤差は測定の誤差です</translation>
    </message>
    <message>
        <source>%1 (nats² per unit of noise power)</source>
        <comment>sensitivity</comment>
        <translation>%1 (雑音電力の単位あたり nats²)</translation>
    </message>
    <message>
        <source>Loss MSE in %1</source>
        <translation>%1 での損失 MSE</translation>
    </message>
    <message>
        <source>Loss MSE in %1 (nats²)</source>
        <translation>%1 での損失 MSE (nats²)</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>切り替えの代価</translation>
    </message>
    <message>
        <source>Price of flipping (gain lost)</source>
        <translation>切り替えの代価 (失う利得)</translation>
    </message>
    <message>
        <source>No layer can have another format</source>
        <translation>ほかの形式にできる層はありません</translation>
    </message>
    <message>
        <source>Measured / predicted, layer alone in %1</source>
        <translation>測定 / 予測、層を単独で %1</translation>
    </message>
    <message>
        <source>Measured / predicted, rounding to %1</source>
        <translation>測定 / 予測、%1 への丸め</translation>
    </message>
    <message>
        <source>measured / predicted, layer alone in %1</source>
        <translation>測定 / 予測、層を単独で %1</translation>
    </message>
    <message>
        <source>Loss MSE with this layer alone quantized, measured on calibration samples, over the predicted one</source>
        <translation>この層だけを量子化し、較正サンプルで測定した損失 MSE を予測値で割った値</translation>
    </message>
    <message>
        <source>No layer was measured alone in %1: Run &gt; Measure layer shifts does it. A validation gives one ratio for all layers together: see Predictions</source>
        <translation>単独で %1 にして測定した層はありません。実行 &gt; 層のずれを測定 で測定します。検証は全層をまとめた 1 つの比を与えます。予測を参照してください</translation>
    </message>
    <message>
        <source>measured / predicted, rounding to %1</source>
        <translation>測定 / 予測、%1 への丸め</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>実際に丸めたオペランドの損失 MSE (一次近似) を、形式だけから予測した値で割った値</translation>
    </message>
    <message>
        <source>The calibration did not measure rounding to %1: calibrate with measured errors</source>
        <translation>較正では %1 への丸めを測定していません。誤差の測定を含めて較正してください</translation>
    </message>
    <message>
        <source>Known when there is a timing</source>
        <translation>計時があればわかります</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Loss MSE per unit of rounding noise in both operands</source>
        <translation>両オペランドの丸め雑音の単位あたりの損失 MSE</translation>
    </message>
    <message>
        <source>sensitivity of the input</source>
        <translation>入力の感度</translation>
    </message>
    <message>
        <source>The part of the input; of a matmul: of its first operand</source>
        <translation>入力の分。matmul では第 1 オペランドの分</translation>
    </message>
    <message>
        <source>sensitivity of the weight</source>
        <translation>重みの感度</translation>
    </message>
    <message>
        <source>The part of the weight; of a matmul: of its second operand</source>
        <translation>重みの分。matmul では第 2 オペランドの分</translation>
    </message>
    <message>
        <source>loss MSE in %1</source>
        <translation>%1 での損失 MSE</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss by this layer alone</source>
        <translation>この層だけによる損失の平均二乗変化の予測値</translation>
    </message>
    <message>
        <source>share of the budget</source>
        <translation>予算の割合</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use</source>
        <translation>しきい値が許す損失 MSE のうち、使っている、または使うはずの割合</translation>
    </message>
    <message>
        <source>price of flipping</source>
        <translation>切り替えの代価</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer has another format; of several formats the cheapest</source>
        <translation>この層を別の形式にしたとき、最良の選択が失う利得。複数の形式があれば最も安いもの</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Sensitivity of the input</source>
        <translation>入力の感度</translation>
    </message>
    <message>
        <source>Sensitivity of the weight</source>
        <translation>重みの感度</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>予算の割合</translation>
    </message>
    <message>
        <source>Share of the budget, used or if quantized</source>
        <translation>予算の割合 (使用中、または量子化した場合)</translation>
    </message>
    <message>
        <source>Known with the first solution</source>
        <translation>最初の解とともにわかります</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>ほかの形式にできません</translation>
    </message>
    <message>
        <source>nothing is predicted for it</source>
        <translation>予測値がありません</translation>
    </message>
    <message>
        <source>measured %1, predicted %2</source>
        <translation>測定 %1、予測 %2</translation>
    </message>
    <message>
        <source>Price of flipping (loss MSE added, nats²)</source>
        <translation>切り替えの代価 (増える損失 MSE、nats²)</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice adds if this layer has another format; of several formats the cheapest</source>
        <translation>この層を別の形式にしたとき最良の選択で増える損失 MSE。複数の形式があれば最も安いもの</translation>
    </message>
</context>
<context>
    <name>InfeasibleText</name>
    <message>
        <source>%1 pinned to %2</source>
        <translation>%1 を %2 に固定</translation>
    </message>
    <message>
        <source>only %2 for %1</source>
        <translation>%1 は %2 のみ</translation>
    </message>
    <message>
        <source>%1 tied</source>
        <translation>%1 を連結</translation>
    </message>
    <message>
        <source> · possible: loss MSE %1 to %2, gain %3 to %4</source>
        <translation> · 可能: 損失 MSE %1 から %2、利得 %3 から %4</translation>
    </message>
    <message>
        <source>infeasible: within this loss MSE the weights take at least %1, more than %2</source>
        <translation>実行不能: この損失 MSE では重みが少なくとも %1 で、%2 を超えます</translation>
    </message>
    <message>
        <source>infeasible: the least loss MSE is %1, which needs τ %2</source>
        <translation>実行不能: 最小の損失 MSE は %1 で、τ %2 が必要です</translation>
    </message>
    <message>
        <source>infeasible: with %1 the least loss MSE is %2, which needs τ %3</source>
        <translation>実行不能: %1 では最小の損失 MSE は %2 で、τ %3 が必要です</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed it takes at least %1, more than %2</source>
        <translation>実行不能: 許された形式では少なくとも %1 かかり、%2 を超えます</translation>
    </message>
    <message>
        <source>infeasible: the perplexity changes by at least %1, more than %2</source>
        <translation>実行不能: パープレキシティは少なくとも %1 変化し、%2 を超えます</translation>
    </message>
    <message>
        <source>infeasible: with the formats that are allowed the weights take at least %1, more than %2</source>
        <translation>実行不能: 許された形式では重みが少なくとも %1 必要で、%2 を超えます</translation>
    </message>
    <message>
        <source>infeasible: within this perplexity change the weights take at least %1, more than %2</source>
        <translation>実行不能: このパープレキシティの変化では重みが少なくとも %1 で、%2 を超えます</translation>
    </message>
    <message>
        <source>, because of %1</source>
        <translation> (原因: %1)</translation>
    </message>
</context>
<context>
    <name>LanguageText</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
</context>
<context>
    <name>LayerEdit</name>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 層</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin %1 to %2</source>
        <translation>%1 を %2 に固定</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 の固定を解除</translation>
    </message>
    <message>
        <source>Allow %2 for %1</source>
        <translation>%1 に %2 を許可</translation>
    </message>
    <message>
        <source>Exclude %2 from %1</source>
        <translation>%1 から %2 を除外</translation>
    </message>
    <message>
        <source>Tie %1</source>
        <translation>%1 を連結</translation>
    </message>
    <message>
        <source>Untie %1</source>
        <translation>%1 の連結を解除</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>vLLM と同じく層を連結</translation>
    </message>
    <message>
        <source>Untie the layers that vLLM joins</source>
        <translation>vLLM がまとめる層の連結を解除</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>すべての層を解放</translation>
    </message>
</context>
<context>
    <name>LayerPriceText</name>
    <message>
        <source>%1: not possible under this threshold</source>
        <translation>%1: このしきい値では不可能</translation>
    </message>
    <message>
        <source>%1 of gain won</source>
        <translation>利得が %1 増える</translation>
    </message>
    <message>
        <source>%1 of gain lost</source>
        <translation>利得が %1 減る</translation>
    </message>
    <message>
        <source>%1 of loss MSE spent</source>
        <translation>損失 MSE が %1 増える</translation>
    </message>
    <message>
        <source>%1 of loss MSE saved</source>
        <translation>損失 MSE が %1 減る</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>format, gain, loss</comment>
        <translation>%1: %2、%3</translation>
    </message>
    <message>
        <source>%1 (not proven)</source>
        <translation>%1 (未証明)</translation>
    </message>
    <message>
        <source>%1 to %2 between τ = %3 and %4</source>
        <comment>two formats, two thresholds</comment>
        <translation>%1 から %2 へ、τ = %3 と %4 の間</translation>
    </message>
    <message>
        <source>No choice keeps this threshold, so that none has a price</source>
        <translation>このしきい値を満たす選択がないため、代価はありません</translation>
    </message>
    <message>
        <source>A kept configuration is shown; prices are those of the best choice</source>
        <translation>保存した構成を表示中です。代価は最良の選択のものです</translation>
    </message>
    <message>
        <source>Computed while the threshold rests</source>
        <translation>しきい値が止まっている間に計算します</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of layers or the like</comment>
        <translation>
            <numerusform>%1 ほか %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogSources</name>
    <message>
        <source>window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 を開始</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>計時</translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>kept</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>measured loss, 95 % interval, tied to its prediction</source>
        <translation>測定した損失、95 % 区間、予測と線で結ばれています</translation>
    </message>
</context>
<context>
    <name>NoiseText</name>
    <message>
        <source>Not for this session: %1.</source>
        <translation>このセッションでは使えません: %1。</translation>
    </message>
    <message>
        <source>Every value is rounded with the largest relative error that its format allows, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>すべての値は形式が許す最大の相対誤差で丸められ、層は独立で、切り詰めも消失もなく、平均損失は動かないと仮定します。</translation>
    </message>
    <message>
        <source>Values are spread evenly over each binade, layers are independent, nothing is clipped or lost, and the mean loss does not move.</source>
        <translation>値は各 2 進桁に一様に分布し、層は独立で、切り詰めも消失もなく、平均損失は動かないと仮定します。</translation>
    </message>
    <message>
        <source>The loss follows each tensor&apos;s real rounding error to first order, clipping and underflow included; layers are independent, and the mean loss does not move.</source>
        <translation>損失は各テンソルの実際の丸め誤差に一次で従い、切り詰めとアンダーフローを含みます。層は独立で、平均損失は動かないと仮定します。</translation>
    </message>
    <message>
        <source>Every layer&apos;s share of the drift of the mean loss is proportional to its share of the scatter, and one run of the quantized model on the calibration texts sets the proportion.</source>
        <translation>平均損失のドリフトに占める各層の割合は、ばらつきに占める割合に比例し、量子化したモデルを較正テキストで 1 回動かした結果が比率を決めます。</translation>
    </message>
    <message>
        <source>The mean loss moves by the sum of the shifts that quantizing one layer at a time causes, and the scatter of the layers around it is independent.</source>
        <translation>平均損失は、層を 1 つずつ量子化したときのずれの和だけ動き、その周りの各層のばらつきは独立です。</translation>
    </message>
    <message>
        <source>Not measured: choose formats to measure when you calibrate.</source>
        <translation>未測定: 較正のときに測定する形式を選んでください。</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure layer shifts.</source>
        <translation>未測定: 実行 &gt; 層のずれを測定。</translation>
    </message>
    <message>
        <source>Not measured: Run &gt; Measure drift.</source>
        <translation>未測定: 実行 &gt; ドリフトを測定。</translation>
    </message>
    <message>
        <source>Not measured in all of these formats: choose them when you calibrate.</source>
        <translation>これらの形式の一部が未測定です。較正時に選んでください。</translation>
    </message>
    <message>
        <source>Not measured of every layer in these formats: Run &gt; Measure layer shifts.</source>
        <translation>これらの形式で未測定の層があります: 実行 &gt; 層のずれを測定。</translation>
    </message>
    <message>
        <source>Not measured in these formats: Run &gt; Measure drift.</source>
        <translation>これらの形式では未測定です: 実行 &gt; ドリフトを測定。</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>%1: cannot be drawn</source>
        <translation>%1: 描けません</translation>
    </message>
    <message>
        <source>%1 (modelled)</source>
        <translation>%1 (モデル)</translation>
    </message>
</context>
<context>
    <name>PartitionLink</name>
    <message numerus="yes">
        <source>calibrated on %Ln samples</source>
        <translation>
            <numerusform>%Ln サンプルで較正</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
    <message numerus="yes">
        <source>The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².</source>
        <translation>
            <numerusform>%1 の %Ln 個のサンプルで実際に量子化したモデル。95 % 区間 %2 から %3 nats²。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Explore automatic mixed precision for neural networks.</source>
        <translation>ニューラルネットワークの自動混合精度を探索します。</translation>
    </message>
    <message>
        <source>Open the calibrated demo model.</source>
        <translation>較正済みのデモモデルを開きます。</translation>
    </message>
    <message>
        <source>Use another session library.</source>
        <translation>別のセッションライブラリを使います。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>A model folder, a TorchScript file or a .halftone session.</source>
        <translation>モデルのフォルダー、TorchScript ファイル、または .halftone セッション。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>With --demo: print the milliseconds until the window, and until the demo, is painted, and quit.</source>
        <translation>--demo とともに: ウィンドウとデモが描かれるまでのミリ秒を表示して終了します。</translation>
    </message>
</context>
<context>
    <name>QueuedMeasurement</name>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message numerus="yes">
        <source>%Ln worker(s)</source>
        <translation>
            <numerusform>ワーカー %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln whole model(s)</source>
        <translation>
            <numerusform>モデル全体は最大 %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestrictionMarkName</name>
    <message>
        <source>pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>not every format</source>
        <translation>一部の形式のみ</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>連結</translation>
    </message>
</context>
<context>
    <name>RestrictionText</name>
    <message>
        <source>pinned to %1</source>
        <translation>%1 に固定</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message numerus="yes">
        <source>tied with %Ln others</source>
        <translation>
            <numerusform>ほか %Ln 個と連結</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Trade-off</source>
        <translation>トレードオフ</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Gains of the sub-graphs</source>
        <translation>部分グラフの利得</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Gaudi 2 model</source>
        <translation>Gaudi 2 モデル</translation>
    </message>
    <message>
        <source>Gaudi 3 model</source>
        <translation>Gaudi 3 モデル</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln device(s)</source>
        <translation>
            <numerusform>%1、装置 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>size of the weights</source>
        <translation>重みの大きさ</translation>
    </message>
    <message>
        <source>measured on this computer (%1)</source>
        <translation>このコンピューターで測定 (%1)</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>%1 で測定</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>%1 から取り込み</translation>
    </message>
    <message>
        <source>MAC counts at peak rates (%1)</source>
        <translation>最大速度での MAC 数 (%1)</translation>
    </message>
    <message>
        <source>batch %1, %2 tokens</source>
        <translation>バッチ %1、%2 トークン</translation>
    </message>
    <message>
        <source>batch %1, decode after %2 tokens</source>
        <translation>バッチ %1、%2 トークン後のデコード</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>optimal, proven by GLPK in %1</source>
        <translation>最適、GLPK が %1 で証明</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1 and by GLPK in %2</source>
        <translation>最適、動的計画法が %1 で、GLPK が %2 で証明</translation>
    </message>
    <message>
        <source>optimal, proven by the dynamic program in %1</source>
        <translation>最適、動的計画法が %1 で証明</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未証明</translation>
    </message>
    <message>
        <source>not proven, the optimum gains at most %1 (gap %2)</source>
        <translation>未証明、最適解の利得は最大 %1 (差 %2)</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%2 層中 %1 層</translation>
    </message>
    <message>
        <source>%1 quantized</source>
        <translation>%1 を量子化</translation>
    </message>
    <message>
        <source>gain %1</source>
        <translation>利得 %1</translation>
    </message>
    <message>
        <source>No sample is calibrated yet</source>
        <translation>較正済みのサンプルはまだありません</translation>
    </message>
    <message>
        <source>Solving…</source>
        <translation>求解中…</translation>
    </message>
    <message>
        <source>loss MSE %1 of %2</source>
        <translation>損失 MSE %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>gains of layers added up in %Ln sub-graphs that are large or tied</source>
        <translation>
            <numerusform>大きいか連結された %Ln 個の部分グラフで層の利得を加算</numerusform>
        </translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Loss MSE %1, limit %2</source>
        <translation>損失 MSE %1、上限 %2</translation>
    </message>
    <message>
        <source>Gain %1, at most %2</source>
        <translation>利得 %1、最大 %2</translation>
    </message>
    <message>
        <source>Gains: %1</source>
        <translation>利得: %1</translation>
    </message>
    <message numerus="yes">
        <source>Loss MSE: predicted from %Ln calibration samples</source>
        <translation>
            <numerusform>損失 MSE: %Ln 個の較正サンプルから予測</numerusform>
        </translation>
    </message>
    <message>
        <source>as kept: “%1”; its decisions alone give another solution</source>
        <translation>保存したとおり: 「%1」。その決定だけで解くと別の解になります</translation>
    </message>
    <message>
        <source>not proven, the least loss MSE is at least %1</source>
        <translation>未証明、最小の損失 MSE は %1 以上</translation>
    </message>
    <message>
        <source>least loss MSE %1</source>
        <translation>最小の損失 MSE %1</translation>
    </message>
    <message>
        <source>loss MSE %1</source>
        <translation>損失 MSE %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, of the whole model&apos;s time or bytes</comment>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>that can be gained</comment>
        <translation>最大 %1</translation>
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
        <translation>BF16 と %1 以外の形式。</translation>
    </message>
    <message>
        <source>Several formats below BF16 in one model.</source>
        <translation>1 つのモデルに BF16 より低い形式を複数。</translation>
    </message>
    <message>
        <source>Matmuls of attention below BF16.</source>
        <translation>アテンションの matmul を BF16 より低い形式に。</translation>
    </message>
    <message>
        <source>Different formats for q, k and v, or for gate and up: they run as one product.</source>
        <translation>q・k・v、または gate・up に異なる形式。1 つの積として実行されます。</translation>
    </message>
    <message>
        <source>Of the solution on screen it has no format %1, which these layers are in: %2.</source>
        <translation>画面の解のうち、次の層の形式 %1 がありません: %2。</translation>
    </message>
    <message>
        <source>It has one format for all layers below BF16; the solution on screen has several: %1. In %2: %3.</source>
        <translation>BF16 より低い層には形式が 1 つだけですが、画面の解には複数あります: %1。%2 の層: %3。</translation>
    </message>
    <message>
        <source>It runs these layers together in one format, and in the solution on screen they differ: %1.</source>
        <translation>次の層は 1 つの形式でまとめて実行されますが、画面の解では形式が異なります: %1。</translation>
    </message>
    <message>
        <source>A format for a single matmul under fused attention; run without it.</source>
        <translation>融合アテンションでの matmul 単独の形式。融合なしで実行してください。</translation>
    </message>
    <message>
        <source>lm_head below BF16 is written, but not every version runs it.</source>
        <translation>BF16 より低い lm_head は書き出しますが、実行できない版があります。</translation>
    </message>
    <message>
        <source>What the result is served with may run q, k and v, or gate and up, as one product.</source>
        <translation>結果を提供するプログラムが q・k・v、または gate・up を 1 つの積として実行する場合があります。</translation>
    </message>
    <message>
        <source>Static scales of activations: they are computed at run time.</source>
        <translation>活性値の静的なスケール。実行時に計算されます。</translation>
    </message>
    <message>
        <source>It leaves matmuls in BF16; in the solution on screen these are lower: %1.</source>
        <translation>matmul は BF16 のままですが、画面の解では次のものがより低い形式です: %1。</translation>
    </message>
</context>
<context>
    <name>ThresholdText</name>
    <message>
        <source>The noise model %1 predicts no change of the mean loss; choose %2 or %3.</source>
        <translation>雑音モデル %1 は平均損失の変化を予測しません。%2 または %3 を選んでください。</translation>
    </message>
    <message>
        <source>The mean loss was not seen to drift, so that every choice keeps it.</source>
        <translation>平均損失のドリフトは見られなかったため、どの選択も条件を満たします。</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>損失 MSE</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>パープレキシティ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>損失 MSE %1 nats²</translation>
    </message>
    <message>
        <source>perplexity change %1</source>
        <translation>パープレキシティの変化 %1</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>時間 %1</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>重み %1</translation>
    </message>
    <message>
        <source>A time needs gains in seconds; choose another objective.</source>
        <translation>時間には秒単位の利得が必要です。別の目的を選んでください。</translation>
    </message>
    <message>
        <source>The source of the gains has no time of the whole model.</source>
        <translation>利得の出所にモデル全体の時間がありません。</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited; remove the limit of the weights.</source>
        <translation>時間と重みのどちらか一方だけを制限できます。重みの制限を外してください。</translation>
    </message>
    <message>
        <source>Either the time or the weights can be limited.</source>
        <translation>時間と重みのどちらか一方だけを制限できます。</translation>
    </message>
</context>
<context>
    <name>TradeOffAxes</name>
    <message>
        <source>Loss MSE</source>
        <translation>損失 MSE</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>しきい値 τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>パープレキシティの変化の予測</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, logarithmic; 0 at the left edge)</source>
        <comment>axis title: measure and unit</comment>
        <translation>%1 (%2、対数、左端が 0)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s bytes)</source>
        <translation>利得 (基準のバイト数に対する %)</translation>
    </message>
    <message>
        <source>Gain (% of the baseline&apos;s time)</source>
        <translation>利得 (基準の時間に対する %)</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>利得</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>利得 (%1)</translation>
    </message>
</context>
<context>
    <name>TradeOffLegend</name>
    <message>
        <source>supported frontier (modelled)</source>
        <translation>支持フロンティア (モデル)</translation>
    </message>
    <message>
        <source>supported frontier</source>
        <translation>支持フロンティア</translation>
    </message>
    <message>
        <source>proven optimum</source>
        <translation>証明済みの最適解</translation>
    </message>
    <message>
        <source>current (hollow: not proven)</source>
        <translation>現在 (白抜き: 未証明)</translation>
    </message>
    <message>
        <source>, weights unlimited</source>
        <translation>、重みの制限なし</translation>
    </message>
</context>
<context>
    <name>TradeOffTip</name>
    <message>
        <source>Gain %1</source>
        <translation>利得 %1</translation>
    </message>
    <message>
        <source>%1, %2 of the baseline</source>
        <comment>a gain, and its share</comment>
        <translation>%1、基準の %2</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>損失 MSE %1</translation>
    </message>
    <message>
        <source>τ %1</source>
        <translation>τ %1</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity %1</source>
        <translation>パープレキシティの変化の予測 %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sample(s) of %1</source>
        <translation>
            <numerusform>%1 の %Ln サンプルで測定</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured loss MSE %1, 95 % interval %2 to %3</source>
        <translation>測定した損失 MSE %1、95 % 区間 %2〜%3</translation>
    </message>
    <message>
        <source>Perplexity %1 instead of %2: %3</source>
        <translation>パープレキシティ %2 から %1: %3</translation>
    </message>
    <message>
        <source>%1 times the loss MSE predicted for it</source>
        <translation>予測された損失 MSE の %1 倍</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more</source>
        <translation>損失 MSE を増やさずに、最適解は少なくとも %1 多く得ます</translation>
    </message>
    <message>
        <source>At no more loss MSE the optimum gains at least %1 more (%2)</source>
        <translation>損失 MSE を増やさずに、最適解は少なくとも %1 多く得ます (%2)</translation>
    </message>
    <message>
        <source>Click to put the threshold here</source>
        <translation>クリックするとしきい値をここに置きます</translation>
    </message>
    <message>
        <source>Click to go to this configuration</source>
        <translation>クリックするとこの構成に移ります</translation>
    </message>
    <message>
        <source>%1, validated</source>
        <comment>name of a configuration</comment>
        <translation>%1、検証済み</translation>
    </message>
    <message>
        <source>Predicted loss MSE %1</source>
        <translation>予測された損失 MSE %1</translation>
    </message>
    <message>
        <source>Click to put the threshold where this is predicted</source>
        <translation>クリックすると、これが予測される位置にしきい値を置きます</translation>
    </message>
    <message>
        <source>On the supported frontier</source>
        <translation>支持フロンティア上</translation>
    </message>
    <message>
        <source>Proven optimum, found by solving for a threshold</source>
        <translation>しきい値について解いて得た、証明済みの最適解</translation>
    </message>
    <message>
        <source>Strategy: %1</source>
        <translation>戦略: %1</translation>
    </message>
    <message>
        <source>Click to put the threshold to this τ</source>
        <translation>クリックするとしきい値をこの τ にします</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random configuration(s) of about this loss MSE</source>
        <translation>
            <numerusform>ほぼこの損失 MSE の無作為な構成 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Gain %1 in the middle, %2 to %3 for 90 % of them</source>
        <translation>利得は中央で %1、90 % が %2〜%3</translation>
    </message>
</context>
<context>
    <name>TradeOffView</name>
    <message>
        <source>all %1</source>
        <translation>すべて %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lowered layer(s)</source>
        <translation>
            <numerusform>低精度の層 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>With the noise model bias-aware two configurations of one loss MSE may differ in perplexity: the threshold would be no line</source>
        <translation>雑音モデル bias-aware では、同じ損失 MSE の 2 つの構成でパープレキシティが異なることがあり、しきい値が線になりません</translation>
    </message>
    <message>
        <source>Needs the noise model drift, which ties the perplexity to the loss MSE</source>
        <translation>パープレキシティを損失 MSE に結び付ける雑音モデル drift が必要です</translation>
    </message>
    <message>
        <source>The measured drift is 0: no change of the perplexity is predicted</source>
        <translation>測定されたドリフトは 0 です。パープレキシティの変化は予測されません</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1、標準誤差 %2</translation>
    </message>
</context>
<context>
    <name>WholeModelCheck</name>
    <message>
        <source>Show the plot</source>
        <translation>図を表示</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both predicted.</source>
        <translation>部分グラフの和とモデル全体: この解では %1 対 %2、残差 %3%4、いずれも予測。</translation>
    </message>
    <message>
        <source>The gains of the sub-graphs sum to %1 for this solution.</source>
        <translation>この解の部分グラフの利得の合計は %1 です。</translation>
    </message>
    <message>
        <source>No time of the whole model in a mixed configuration came with these gains, so there is no residual.</source>
        <translation>これらの利得には混合構成でのモデル全体の時間がないため、残差はありません。</translation>
    </message>
    <message numerus="yes">
        <source>Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.</source>
        <translation>
            <numerusform>部分グラフの和とモデル全体、%Ln 個の構成を測定: 残差は最大 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This device multiplies %1 no faster than %2: only what is read and written gets less.</source>
        <translation>この装置は %1 の乗算を %2 より速くできません。読み書きする量だけが減ります。</translation>
    </message>
    <message>
        <source>The whole model in mixed configurations is measured last: then there is a residual.</source>
        <translation>モデル全体の混合構成は最後に測定します。そのとき残差が得られます。</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder</source>
        <translation>Hugging Face のモデルフォルダーを開く</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Open a TorchScript file or a .halftone session</source>
        <translation>TorchScript ファイルまたは .halftone セッションを開く</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>デモを開く</translation>
    </message>
    <message>
        <source>Open the small model that comes with Halftone, calibrated</source>
        <translation>Halftone に付属する較正済みの小さなモデルを開く</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>セッションを取り込む…</translation>
    </message>
    <message>
        <source>Copy the sessions of a .halftone file into the library; nothing is overwritten</source>
        <translation>.halftone ファイルのセッションをライブラリにコピーします。何も上書きしません</translation>
    </message>
    <message>
        <source>Import as a copy</source>
        <translation>コピーとして取り込む</translation>
    </message>
    <message>
        <source>Copy the session of the file under a name of its own</source>
        <translation>ファイルのセッションを独自の名前でコピーする</translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>セッションを書き出す…</translation>
    </message>
    <message>
        <source>Write this session with all it holds into one .halftone file</source>
        <translation>このセッションの全内容を 1 つの .halftone ファイルに書く</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>較正…</translation>
    </message>
    <message>
        <source>Compute the sensitivity of every layer</source>
        <translation>各層の感度を計算する</translation>
    </message>
    <message>
        <source>Resume calibration</source>
        <translation>較正を再開</translation>
    </message>
    <message>
        <source>Calibrate the samples that this session still lacks</source>
        <translation>このセッションに足りないサンプルを較正する</translation>
    </message>
    <message>
        <source>Validate…</source>
        <translation>検証…</translation>
    </message>
    <message>
        <source>Run the model really quantized as the solution says, and measure the loss</source>
        <translation>解のとおり実際に量子化してモデルを実行し、損失を測定する</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>ドリフトを測定</translation>
    </message>
    <message>
        <source>Run the model with every layer quantized on the calibration samples, for the noise model drift</source>
        <translation>較正サンプルで全層を量子化してモデルを実行する。雑音モデル drift 用</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 2</source>
        <translation>Gaudi 2 での時間を予測</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 2 model</source>
        <translation>各構成の時間の利得を Gaudi 2 モデルで予測する</translation>
    </message>
    <message>
        <source>Predict times on Gaudi 3</source>
        <translation>Gaudi 3 での時間を予測</translation>
    </message>
    <message>
        <source>Predict the time gain of every configuration with the Gaudi 3 model</source>
        <translation>各構成の時間の利得を Gaudi 3 モデルで予測する</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Keep this solution under a name; it is listed under Kept</source>
        <translation>この解を名前を付けて保存する。「保存済み」に並びます</translation>
    </message>
    <message>
        <source>Import configuration…</source>
        <translation>構成を取り込む…</translation>
    </message>
    <message>
        <source>Put a configuration of Halftone or Intel Neural Compressor, such as the one that serves today, beside the solutions that are kept</source>
        <translation>Halftone または Intel Neural Compressor の構成 (現在運用中のものなど) を保存済みの解と並べる</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Write this configuration for Intel Neural Compressor, or as CSV</source>
        <translation>この構成を Intel Neural Compressor 用または CSV として書く</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>Write what was done and what came out as one file to send around: HTML, PDF or Markdown</source>
        <translation>行ったことと結果を、配布できる 1 つのファイルに書く: HTML、PDF、Markdown</translation>
    </message>
    <message>
        <source>Save plots and tables…</source>
        <translation>図と表を保存…</translation>
    </message>
    <message>
        <source>Save plots as SVG, PDF or PNG and tables as CSV</source>
        <translation>図を SVG、PDF、PNG で、表を CSV で保存する</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Release all layers</source>
        <translation>すべての層を解放</translation>
    </message>
    <message>
        <source>Remove every pin, exclusion and tie: the solver chooses every layer&apos;s format</source>
        <translation>固定、除外、連結をすべて取り除く: 各層の形式はソルバーが選びます</translation>
    </message>
    <message>
        <source>Tie layers as vLLM does</source>
        <translation>vLLM と同じく層を連結</translation>
    </message>
    <message>
        <source>Query, key and value projections of a block share one format, and so do gate and up projections: vLLM joins their weights</source>
        <translation>ブロックの query、key、value の射影は 1 つの形式を共有し、gate と up も同様: vLLM は重みをまとめます</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>コマンドを探す…</translation>
    </message>
    <message>
        <source>Type a part of a command, a layer or a session</source>
        <translation>コマンド、層、セッションの一部を入力</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>配置をリセット</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>すべてのパネルを元の場所に戻す</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>ウィンドウを閉じる。すべて保存済みです</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>List what the keys do</source>
        <translation>キーの働きを一覧する</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>Halftone について</translation>
    </message>
    <message>
        <source>Version, method and licence</source>
        <translation>バージョン、手法、ライセンス</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Read and search the documentation</source>
        <translation>文書を読む・検索する</translation>
    </message>
    <message>
        <source>Press it, then what you want to know more about (%1)</source>
        <translation>押してから、詳しく知りたいものをクリックします (%1)</translation>
    </message>
    <message>
        <source>Measure layer shifts…</source>
        <translation>層のずれを測定…</translation>
    </message>
    <message>
        <source>Run the model with one layer quantized at a time, for the noise model bias-aware; takes one pass per layer, format and sample</source>
        <translation>1 層ずつ量子化してモデルを実行する。雑音モデル bias-aware 用。層、形式、サンプルごとに 1 回</translation>
    </message>
</context>
<context>
    <name>WindowBars</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開いたもの(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>メインツールバー</translation>
    </message>
    <message>
        <source>About Halftone</source>
        <translation>Halftone について</translation>
    </message>
    <message>
        <source>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;Explores automatic mixed precision for neural networks after S. Markovich-Golan et al., arXiv:2505.13060.&lt;/p&gt;&lt;p&gt;Time gains of the Gaudi models are predicted, not measured; measuring on Gaudi and on CUDA devices is untested on hardware.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Halftone %1&lt;/b&gt;&lt;p&gt;S. Markovich-Golan らの arXiv:2505.13060 に従い、ニューラルネットワークの自動混合精度を探索します。&lt;/p&gt;&lt;p&gt;Gaudi モデルの時間の利得は予測であり、測定ではありません。Gaudi と CUDA 装置での測定は実機で試されていません。&lt;/p&gt;&lt;p&gt;GNU 一般公衆利用許諾書バージョン 3 以降の自由ソフトウェアです。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Open this session</source>
        <translation>このセッションを開く</translation>
    </message>
    <message>
        <source>Select this layer</source>
        <translation>この層を選択</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>比較: %1</translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityDialog</name>
    <message>
        <source>Do gains add up?</source>
        <translation>利得は足し合わせられるか?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, predicted by the same model: %1.</source>
        <translation>
            <numerusform>モデル全体の %Ln 個の構成、同じモデルによる予測: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) of the whole model, measured with the gains: %1.</source>
        <translation>
            <numerusform>モデル全体の %Ln 個の構成、利得と共に測定: %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::AdditivityPlot</name>
    <message>
        <source>Gains of the whole model over sums of gains</source>
        <translation>モデル全体の利得と利得の和</translation>
    </message>
    <message>
        <source>Sum of gains (%1)</source>
        <translation>利得の和 (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, predicted (%1)</source>
        <translation>モデル全体の利得、予測 (%1)</translation>
    </message>
    <message>
        <source>Gain of the whole model, measured (%1)</source>
        <translation>モデル全体の利得、実測 (%1)</translation>
    </message>
    <message>
        <source>sum of sub-graphs</source>
        <translation>部分グラフの和</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>単一層の和</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等しい</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrateDialog</name>
    <message>
        <source>Calibrate</source>
        <translation>較正</translation>
    </message>
    <message>
        <source>One document a sample</source>
        <translation>1 サンプルに 1 文書</translation>
    </message>
    <message>
        <source>Documents joined and cut to equal pieces</source>
        <translation>文書をつなぎ等長に切る</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source>The model&apos;s folder and the time</source>
        <translation>モデルのフォルダー名と時刻</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>足りないもの</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>較正(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Calibration &amp;data</source>
        <translation>較正データ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>サンプル(&amp;S)</translation>
    </message>
    <message>
        <source>Sequence &amp;length</source>
        <translation>系列長(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Packing</source>
        <translation>詰め方(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Model folder or TorchScript file</source>
        <translation>モデルのフォルダーまたは TorchScript ファイル</translation>
    </message>
    <message>
        <source>Calibration data file</source>
        <translation>較正データのファイル</translation>
    </message>
    <message>
        <source>Float32</source>
        <translation>Float32</translation>
    </message>
    <message>
        <source>BFloat16: faster, sensitivities differ by about a percent</source>
        <translation>BFloat16: 速い、感度の違いは約 1 パーセント</translation>
    </message>
    <message>
        <source>BFloat16 (this CPU has no instructions for it)</source>
        <translation>BFloat16 (この CPU には命令がありません)</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Automatic: half of what is free</source>
        <translation>自動: 空きの半分</translation>
    </message>
    <message>
        <source>Largest resident memory; less of it means more recomputation. Weights are read from the file and do not count.</source>
        <translation>常駐メモリーの上限。少ないほど再計算が増えます。重みはファイルから読み、数えません。</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>詳細(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;ompute in</source>
        <translation>計算の精度(&amp;O)</translation>
    </message>
    <message>
        <source>Memory &amp;budget</source>
        <translation>メモリー予算(&amp;B)</translation>
    </message>
    <message>
        <source>Measure errors of</source>
        <translation>誤差を測る形式</translation>
    </message>
    <message>
        <source>Really rounds every tensor to these formats during the calibration, for the noise model measured-error; up to four cost about a quarter of the time</source>
        <translation>較正中に全テンソルを実際にこれらの形式へ丸めます。雑音モデル measured-error 用。4 種までで時間の約 4 分の 1</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>TorchScript models (*.pt *.pts);;All files (*)</source>
        <translation>TorchScript モデル (*.pt *.pts);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>テキスト (*.jsonl *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>Choose a model: a Hugging Face folder or a TorchScript file.</source>
        <translation>モデルを選んでください: Hugging Face のフォルダーまたは TorchScript ファイル。</translation>
    </message>
    <message>
        <source>There is no model at “%1”.</source>
        <translation>「%1」にモデルはありません。</translation>
    </message>
    <message>
        <source>Choose calibration texts: a .jsonl or .txt file.</source>
        <translation>較正テキストを選んでください: .jsonl または .txt ファイル。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>ファイル「%1」はありません。</translation>
    </message>
    <message>
        <source>“%1” holds no model: there is no config.json in it.</source>
        <translation>「%1」にモデルはありません: config.json がありません。</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>この名前の別のセッションがあります。</translation>
    </message>
</context>
<context>
    <name>halftone::CalibrationControl</name>
    <message>
        <source>A calibration is running. Cancel it or wait for it before you start another.</source>
        <translation>較正を実行中です。別の較正を始める前に、中止するか終わるのを待ってください。</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>サンプル %1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>Calibration: %1</source>
        <translation>較正: %1</translation>
    </message>
    <message numerus="yes">
        <source>Calibration: %Ln remarks, the last one: %1</source>
        <translation>
            <numerusform>較正: 注意 %Ln 件、最後のもの: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The calibration was cancelled before its first sample; nothing was stored.</source>
        <translation>最初のサンプルの前に較正が中止されました。何も保存されていません。</translation>
    </message>
    <message>
        <source>The calibration was cancelled: %1 of %2 samples are finished and kept. Run › Resume calibration continues it.</source>
        <translation>較正は中止されました: %2 サンプル中 %1 が完了し、保存されています。実行 › 較正を再開 で続けられます。</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>別のジョブが実行中です。中止するか、終わるまで待ってください。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>較正</translation>
    </message>
    <message>
        <source>%1 samples are calibrated.</source>
        <translation>%1 サンプルを較正しました。</translation>
    </message>
</context>
<context>
    <name>halftone::ChangesView</name>
    <message>
        <source>gain %1, loss MSE %2 nats²</source>
        <translation>利得 %1、損失 MSE %2 nats²</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>There</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Change of loss MSE (nats²)</source>
        <translation>損失 MSE の変化 (nats²)</translation>
    </message>
    <message>
        <source>Layers whose format differs</source>
        <translation>形式が異なる層</translation>
    </message>
    <message>
        <source>Configuration to compare with</source>
        <translation>比較する構成</translation>
    </message>
    <message>
        <source>Compare with this one</source>
        <translation>これと比較</translation>
    </message>
    <message>
        <source>Remember the solution on screen, then move the threshold or pin layers: the list shows what that changes</source>
        <translation>画面上の解を記憶し、しきい値を動かしたり層を固定したりすると、その変化が一覧されます</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比較相手</translation>
    </message>
    <message>
        <source>every layer in the baseline</source>
        <translation>全層が基準形式</translation>
    </message>
    <message>
        <source>the remembered solution</source>
        <translation>記憶した解</translation>
    </message>
    <message>
        <source>What a solution changes is listed here once there is one.</source>
        <translation>解が得られると、それが変えるものがここに並びます。</translation>
    </message>
    <message>
        <source>This configuration has formats that the present gains lack: choose other gains, or another configuration.</source>
        <translation>この構成には現在の利得にない形式があります: 別の利得か別の構成を選んでください。</translation>
    </message>
    <message>
        <source>Every layer has the same format in both.</source>
        <translation>どの層も形式は同じです。</translation>
    </message>
    <message>
        <source>gains as much</source>
        <comment>the model …</comment>
        <translation>利得は同じです</translation>
    </message>
    <message>
        <source>gains %1 more</source>
        <comment>the model …</comment>
        <translation>利得が %1 多くなります</translation>
    </message>
    <message>
        <source>gains %1 less</source>
        <comment>the model …</comment>
        <translation>利得が %1 少なくなります</translation>
    </message>
    <message>
        <source>its predicted loss MSE is the same</source>
        <translation>予測される損失 MSE は同じです</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 higher</source>
        <translation>予測される損失 MSE は %1 高くなります</translation>
    </message>
    <message>
        <source>its predicted loss MSE is %1 lower</source>
        <translation>予測される損失 MSE は %1 低くなります</translation>
    </message>
    <message>
        <source>Here the model %1, and %2.</source>
        <comment>%1: gains … more; %2: its loss MSE is … higher</comment>
        <translation>こちらのモデル: %1。%2。</translation>
    </message>
    <message>
        <source>the solution before the last step</source>
        <translation>最後の操作の前の解</translation>
    </message>
    <message>
        <source>the solution of “%1”</source>
        <comment>name of a session</comment>
        <translation>「%1」の解</translation>
    </message>
    <message>
        <source>another session…</source>
        <translation>別のセッション…</translation>
    </message>
    <message>
        <source>“%1” has other layers or formats than this session: there is nothing to compare.</source>
        <translation>「%1」はこのセッションと層または形式が異なるため、比較できません。</translation>
    </message>
    <message>
        <source>“%1” has no solution: %2</source>
        <translation>「%1」には解がありません: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) differ.</source>
        <translation>
            <numerusform>%Ln 個の層が異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>There: %1. Here: %2.</source>
        <translation>相手: %1。現在: %2。</translation>
    </message>
    <message>
        <source>Press Enter to choose the session whose solution is compared.</source>
        <translation>Enter を押して、解を比較するセッションを選びます。</translation>
    </message>
    <message>
        <source>the strategy “%1”</source>
        <translation>戦略「%1」</translation>
    </message>
    <message>
        <source>This strategy has no configuration within the threshold: it would have to lower nothing.</source>
        <translation>この戦略にはしきい値内の構成がありません: 何も低精度にできません。</translation>
    </message>
</context>
<context>
    <name>halftone::ColorBar</name>
    <message>
        <source>Colour scale</source>
        <translation>カラースケール</translation>
    </message>
    <message>
        <source>%1, logarithmic scale; what is not above zero is darkest</source>
        <translation>%1、対数スケール。0 以下は最も暗い色です</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1、%2〜%3</translation>
    </message>
</context>
<context>
    <name>halftone::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer words.</source>
        <translation>一致するものがありません。語を減らしてください。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>A command, a layer or a session</source>
        <translation>コマンド、層、セッション</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>探すもの</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>一致するコマンド</translation>
    </message>
</context>
<context>
    <name>halftone::ComparisonDialog</name>
    <message>
        <source>rank correlation %1</source>
        <translation>順位相関 %1</translation>
    </message>
    <message>
        <source>no rank correlation</source>
        <translation>順位相関なし</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 と %2 の比較</translation>
    </message>
    <message>
        <source>Sensitivity in %1 (nats²)</source>
        <translation>%1 の感度 (nats²)</translation>
    </message>
    <message>
        <source>Only in %1: %2.</source>
        <translation>%1 のみ: %2。</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>利得</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>トレードオフ</translation>
    </message>
    <message>
        <source>The largest gain at equal thresholds, each session under its own decisions.</source>
        <translation>等しいしきい値での最大の利得、各セッション自身の決定による。</translation>
    </message>
    <message>
        <source>Changed layers</source>
        <translation>変わった層</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln layer(s) in both, %2.</source>
        <translation>
            <numerusform>%1: 共通の層 %Ln 個、%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity in the others (nats²)</source>
        <translation>ほかのセッションでの感度 (nats²)</translation>
    </message>
    <message>
        <source>Where the sensitivities differ: red layers are more sensitive than in %1, blue ones less. Empty places have no ratio.</source>
        <translation>感度の違い: 赤い層は %1 より感度が高く、青い層は低い。空白は比がありません。</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>セッション(&amp;S)</translation>
    </message>
    <message>
        <source>Difference map</source>
        <translation>差の地図</translation>
    </message>
    <message>
        <source>%1, %2: baseline %3 and %4, %5.</source>
        <translation>%1、%2: 基準 %3 と %4、%5。</translation>
    </message>
    <message>
        <source>%1: no timing of the same source, workload and formats.</source>
        <translation>%1: 出所、負荷、形式が同じ計時がありません。</translation>
    </message>
    <message>
        <source>%1: there is none, %2.</source>
        <translation>%1: ありません、%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) have another format than in %1, each session solved at its own threshold.</source>
        <translation>
            <numerusform>%Ln 個の層の形式が %1 と異なります。各セッションはそれぞれのしきい値で解いています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The solutions, each at its session&apos;s threshold, give every layer the same format.</source>
        <translation>それぞれのしきい値での解は、すべての層で同じ形式です。</translation>
    </message>
</context>
<context>
    <name>halftone::ConfigurationBars</name>
    <message>
        <source>Gains of the configurations of the sub-graph</source>
        <translation>部分グラフの構成の利得</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>利得 (%1)</translation>
    </message>
    <message>
        <source>sum of single layers</source>
        <translation>単一層の和</translation>
    </message>
    <message>
        <source>theoretical (MACs)</source>
        <translation>理論値 (MAC)</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>劣位</translation>
    </message>
    <message>
        <source>within its spread</source>
        <translation>ばらつきの範囲内</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Gain %1 (%2)</source>
        <translation>利得 %1 (%2)</translation>
    </message>
    <message>
        <source>Not larger than its spread: it may as well be none</source>
        <translation>ばらつきより大きくありません: 利得がないかもしれません</translation>
    </message>
    <message>
        <source>Sum of single layers %1</source>
        <translation>単一層の和 %1</translation>
    </message>
    <message>
        <source>Theoretical %1</source>
        <translation>理論値 %1</translation>
    </message>
    <message>
        <source>Loss MSE %1</source>
        <translation>損失 MSE %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Dominated: another configuration gains at least as much for no more loss</source>
        <translation>劣位: 別の構成が、損失を増やさずに同等以上の利得を得ます</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>digit, format: “0 BF16”</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time %1</source>
        <extracomment>%1: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>時間 %1</translation>
    </message>
</context>
<context>
    <name>halftone::DecisionBar</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>MAC 数による時間</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>What to gain: time of each configuration, time that multiply-accumulates alone would take at peak rate, or bytes of weights</source>
        <translation>何を得るか: 各構成の時間、積和演算だけの最大速度での時間、または重みのバイト数</translation>
    </message>
    <message>
        <source>Where the time gains come from</source>
        <translation>時間の利得の出所</translation>
    </message>
    <message>
        <source>O&amp;bjective</source>
        <translation>目的(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>出所(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>雑音(&amp;N)</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>How the loss of a quantized layer is predicted.</source>
        <translation>量子化した層の損失の予測方法。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Formats that a layer may have: %1</source>
        <translation>層に使える形式: %1</translation>
    </message>
</context>
<context>
    <name>halftone::Exploration</name>
    <message>
        <source>Go to “%1”</source>
        <translation>「%1」へ移動</translation>
    </message>
</context>
<context>
    <name>halftone::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Configuration of Halftone (JSON)</source>
        <translation>Halftone の構成 (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表 (CSV)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>書き込むフォルダー</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>足りないもの</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出す(&amp;E)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>対象(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Looking for a solution that it can…</source>
        <translation>表現できる解を探しています…</translation>
    </message>
    <message>
        <source>Export a &amp;solution that it can express: %1</source>
        <translation>表現できる解を書き出す(&amp;S): %1</translation>
    </message>
    <message>
        <source>%1
Nor is there another solution: %2</source>
        <translation>%1
ほかの解もありません: %2</translation>
    </message>
    <message>
        <source>Specified for %1.

It cannot express:
%2</source>
        <translation>%1 向け。

表現できないもの:
%2</translation>
    </message>
    <message>
        <source>The format of every layer and what it was solved for. Complete, but only Halftone reads it.</source>
        <translation>各層の形式と、求解の条件。完全ですが、読めるのは Halftone だけです。</translation>
    </message>
    <message>
        <source>The format and figures of every layer, and the gains: for spreadsheets. No program runs it.</source>
        <translation>各層の形式と数値、および利得: 表計算用。実行するプログラムはありません。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>「%1」はファイルで、フォルダーではありません。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>フォルダー「%1」はありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be written to.</source>
        <translation>「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>The solution on screen cannot be exported for this target.</source>
        <translation>画面上の解はこの対象に書き出せません。</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>別の対象を選んでください。</translation>
    </message>
    <message>
        <source>“%1” holds an export already. Write into it, and replace files of the same names?</source>
        <translation>「%1」にはすでに書き出したものがあります。ここに書き込み、同名のファイルを置き換えますか?</translation>
    </message>
    <message>
        <source>Nothing in the folder says that Halftone wrote “%1”, which would be replaced. Choose another folder, or move it away.</source>
        <translation>「%1」を Halftone が書いたという記録がフォルダーになく、このままでは置き換えられます。別のフォルダーを選ぶか、このファイルを移してください。</translation>
    </message>
</context>
<context>
    <name>halftone::ExportOffers</name>
    <message>
        <source>costs %1 of loss MSE (%2 instead of %3)</source>
        <translation>損失 MSE が %1 増えます (%3 の代わりに %2)</translation>
    </message>
    <message>
        <source>costs no gain (%1 instead of %2)</source>
        <translation>利得は減りません (%2 の代わりに %1)</translation>
    </message>
    <message>
        <source>costs %1 of gain (%2 instead of %3)</source>
        <translation>利得が %1 減ります (%3 の代わりに %2)</translation>
    </message>
</context>
<context>
    <name>halftone::FormatMenu</name>
    <message>
        <source>For&amp;mats</source>
        <translation>形式(&amp;M)</translation>
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
        <translation>しきい値に対する各セッションの利得</translation>
    </message>
    <message>
        <source>Threshold τ (%)</source>
        <translation>しきい値 τ (%)</translation>
    </message>
    <message>
        <source>Gain (%1)</source>
        <translation>利得 (%1)</translation>
    </message>
</context>
<context>
    <name>halftone::GraphCanvas</name>
    <message>
        <source>Graph of the model</source>
        <translation>モデルのグラフ</translation>
    </message>
    <message>
        <source>Blocks, their sequential sub-graphs, and in those layers and operations. Enter goes in, Escape out, arrow keys lead along the edges, Space opens a run of identical blocks.</source>
        <translation>ブロック、その逐次部分グラフ、その中の層と演算。Enter で中へ、Esc で外へ、矢印キーで辺に沿って移動し、スペースで同一のブロックの並びを展開します。</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMap</name>
    <message>
        <source>One cell per layer; the layer table shows the same figures</source>
        <translation>1 層が 1 マス。層の表にも同じ数値があります</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 ほか %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>No layer selected</source>
        <translation>層が選択されていません</translation>
    </message>
    <message>
        <source>The sensitivity of each layer is drawn here with the first calibrated sample.</source>
        <translation>最初のサンプルの較正後、各層の感度がここに描かれます。</translation>
    </message>
    <message>
        <source>Loss MSE if quantized %1</source>
        <translation>量子化した場合の損失 MSE %1</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>予算の %1</translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation>形式 %1</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Drag an end: layers outside stand back. Double click: the whole range</source>
        <translation>端をドラッグすると範囲外の層が退きます。ダブルクリックで全範囲</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <comment>name of a value</comment>
        <translation>%1: 値なし</translation>
    </message>
</context>
<context>
    <name>halftone::HeatMapPanel</name>
    <message>
        <source>Colour b&amp;y</source>
        <translation>色分け(&amp;Y)</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Colours, logarithmic or linear, and which values stand back</source>
        <translation>色、対数または線形、退かせる値</translation>
    </message>
    <message>
        <source>&amp;Logarithmic</source>
        <translation>対数(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;inear</source>
        <translation>線形(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>Viridis(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>Cividis(&amp;C)</translation>
    </message>
    <message>
        <source>Dark violet to yellow</source>
        <translation>濃い紫から黄</translation>
    </message>
    <message>
        <source>Dark blue to yellow: alike for red-green blind eyes</source>
        <translation>濃い青から黄: 赤緑色覚の違いによらず同じに見えます</translation>
    </message>
    <message>
        <source>&amp;Grey out below</source>
        <translation>次より下を灰色に(&amp;G)</translation>
    </message>
    <message>
        <source>Values below this stand back</source>
        <translation>これより下の値は退きます</translation>
    </message>
    <message>
        <source>&amp;and above</source>
        <translation>次より上も(&amp;A)</translation>
    </message>
    <message>
        <source>Values above this stand back</source>
        <translation>これより上の値は退きます</translation>
    </message>
    <message>
        <source>&amp;Whole range</source>
        <translation>全範囲(&amp;W)</translation>
    </message>
    <message>
        <source>A number such as 1e-5, 5% or 20us; empty: no limit</source>
        <translation>1e-5、5%、20us のような数。空なら制限なし</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
</context>
<context>
    <name>halftone::HelpPage</name>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>halftone::HelpWindow</name>
    <message>
        <source>Search in all pages</source>
        <translation>すべてのページを検索</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>検索する語</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>見つかった箇所</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>これらの語をすべて含むページはありません。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>最初のページ</translation>
    </message>
    <message>
        <source>%1 – Halftone help</source>
        <comment>title of a page</comment>
        <translation>%1 – Halftone ヘルプ</translation>
    </message>
</context>
<context>
    <name>halftone::ImportGainsDialog</name>
    <message>
        <source>Import gains</source>
        <translation>利得を取り込む</translation>
    </message>
    <message>
        <source>What were the gains in %1 measured with?</source>
        <translation>%1 の利得は何で測定しましたか?</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ミリ秒</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Time of the whole model with every layer at the baseline format</source>
        <translation>全層が基準形式のときのモデル全体の時間</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Whole model</source>
        <translation>モデル全体(&amp;W)</translation>
    </message>
</context>
<context>
    <name>halftone::Inspector</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>損失 MSE</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>単独の利得</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>確かさ</translation>
    </message>
    <message>
        <source>GEMM</source>
        <translation>GEMM</translation>
    </message>
    <message>
        <source>How often the solver gives the layer this format again when the samples are drawn anew from those calibrated</source>
        <translation>較正済みのサンプルから引き直したとき、ソルバーが再びこの形式を与える頻度</translation>
    </message>
    <message>
        <source>Pin of %1</source>
        <translation>%1 の固定</translation>
    </message>
    <message>
        <source>Keep this layer in one format whatever the threshold</source>
        <translation>しきい値に関係なく、この層を 1 つの形式に保つ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers selected</source>
        <translation>
            <numerusform>%Ln 層を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · loss MSE if quantized %2 nats²</source>
        <translation>%1 · 量子化した場合の損失 MSE %2 nats²</translation>
    </message>
    <message>
        <source>%1, %2 of the budget</source>
        <translation>%1、予算の %2</translation>
    </message>
    <message>
        <source>Open a model or a session: what you select of it is described here.</source>
        <translation>モデルまたはセッションを開いてください: 選択したものがここに説明されます。</translation>
    </message>
    <message>
        <source>Select a sub-graph in the partition; its figures come with the first calibrated sample.</source>
        <translation>分割の部分グラフを選んでください。数値は最初のサンプルの較正後に出ます。</translation>
    </message>
    <message>
        <source>Click a cell of the heat map, or a row of the layer table.</source>
        <translation>ヒートマップのマスか層の表の行をクリックしてください。</translation>
    </message>
    <message>
        <source>Not pinned</source>
        <translation>固定なし</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>%1 に固定</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 層</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 層</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>構成 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>one of %1 alike</source>
        <translation>同形 %1 個の 1 つ</translation>
    </message>
    <message>
        <source>%1, standard error %2</source>
        <translation>%1、標準誤差 %2</translation>
    </message>
    <message>
        <source>%1 nats²</source>
        <translation>%1 nats²</translation>
    </message>
    <message>
        <source>%1 of the budget</source>
        <translation>予算の %1</translation>
    </message>
    <message>
        <source>would be %1 of the budget</source>
        <translation>予算の %1 になる</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>keeps its format in %1 of the re-draws</source>
        <translation>再抽出の %1 で形式を保つ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2 tokens</source>
        <translation>%1、%2 トークン時</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>パラメーター %1 個</translation>
    </message>
    <message>
        <source>What the engines of the device are busy for: matrix engine (MME), vector engines (TPC) and memory (HBM). They overlap, so the parts may exceed the whole.</source>
        <translation>装置の各エンジンの使用時間: 行列エンジン (MME)、ベクトルエンジン (TPC)、メモリー (HBM)。重なり合うため、内訳の和が全体を超えることがあります。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>代価</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>切り替わり</translation>
    </message>
    <message>
        <source>What the best choice loses in gain and saves in loss MSE if this layer, with those tied to it, has another format: solved again for each</source>
        <translation>この層と、それに連結した層を別の形式にしたとき、最良の選択が失う利得と減らす損失 MSE。それぞれ解き直します</translation>
    </message>
    <message>
        <source>Where the best choice gives this layer another format as the threshold grows, among a hundred thresholds over the whole range</source>
        <translation>しきい値を上げていったとき、最良の選択がこの層の形式を変える位置。全範囲の 100 個のしきい値で調べます</translation>
    </message>
    <message>
        <source>Time %1.
At the baseline %2.</source>
        <extracomment>%1 and %2: a time and what it is made of, &quot;1.23 ms (overlapping: MME 0.9 ms, TPC …)&quot;</extracomment>
        <translation>時間 %1。
基準では %2。</translation>
    </message>
    <message>
        <source>Time %1.</source>
        <translation>時間 %1。</translation>
    </message>
    <message>
        <source>computed while the threshold rests</source>
        <translation>しきい値が止まっている間に計算します</translation>
    </message>
    <message>
        <source>it can have no other format</source>
        <translation>ほかの形式にできません</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>told under a threshold of τ or loss MSE</source>
        <translation>τ または損失 MSE のしきい値で示されます</translation>
    </message>
</context>
<context>
    <name>halftone::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>実行中のジョブの進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Press to list all jobs</source>
        <translation>%1
押すとすべてのジョブを表示します</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>一時停止中…</translation>
    </message>
    <message>
        <source>Stop the running job; what is finished is kept</source>
        <translation>実行中のジョブを止めます。完了した分は保たれます</translation>
    </message>
</context>
<context>
    <name>halftone::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>終了処理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>残り %Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>残り %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>残り %Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress, result</source>
        <translation>進捗、結果</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>一時停止中…</translation>
    </message>
</context>
<context>
    <name>halftone::JobsPanel</name>
    <message>
        <source>What calibrates, measures, validates or is written is listed here until you clear it.</source>
        <translation>較正、測定、検証、書き出しは、消去するまでここに並びます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the selected job; what is finished is kept</source>
        <translation>選んだジョブを止める。終わった分は残ります</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Begin nothing further; what runs is finished</source>
        <translation>新たに始めない。実行中のものは最後まで進みます</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Do it again, or what it still lacks</source>
        <translation>もう一度、または足りない分を行う</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>終了したものを消去</translation>
    </message>
    <message>
        <source>Take what has ended off this list</source>
        <translation>終了したものをこの一覧から除く</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Show all that is known of how the job ended</source>
        <translation>ジョブの終わり方についてわかっていることをすべて表示</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初に</translation>
    </message>
    <message>
        <source>Begin the selected job before the others that wait</source>
        <translation>選択したジョブを待機中の他のジョブより先に始める</translation>
    </message>
</context>
<context>
    <name>halftone::KeptDialog</name>
    <message>
        <source>Name and note</source>
        <translation>名前とメモ</translation>
    </message>
    <message>
        <source>Where it serves, what was found out about it</source>
        <translation>どこで使われているか、何がわかったか</translation>
    </message>
    <message>
        <source>A kept configuration needs a name.</source>
        <translation>保存した構成には名前が必要です。</translation>
    </message>
    <message>
        <source>Another configuration is kept under this name.</source>
        <translation>この名前では別の構成が保存されています。</translation>
    </message>
</context>
<context>
    <name>halftone::KeptListModel</name>
    <message>
        <source>gain %1 · τ %2 · loss MSE %3</source>
        <translation>利得 %1 · τ %2 · 損失 MSE %3</translation>
    </message>
    <message numerus="yes">
        <source>Noise model %1, %Ln pin(s)</source>
        <translation>
            <numerusform>雑音モデル %1、固定 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for: at most %1</source>
        <translation>求めたもの: %1 以下</translation>
    </message>
</context>
<context>
    <name>halftone::KeptPanel</name>
    <message>
        <source>Kept configurations</source>
        <translation>保存済みの構成</translation>
    </message>
    <message>
        <source>Solutions that you keep or export are listed here.</source>
        <translation>保存または書き出した解がここに並びます。</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>名前とメモ…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>halftone::LayerActions</name>
    <message>
        <source>&amp;Layers</source>
        <translation>層(&amp;L)</translation>
    </message>
    <message>
        <source>Pin to %1</source>
        <translation>%1 に固定</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>固定を外す</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>Tie together</source>
        <translation>まとめて連結</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>連結を解除</translation>
    </message>
    <message>
        <source>Select this role in all blocks</source>
        <translation>全ブロックのこの役割を選択</translation>
    </message>
    <message>
        <source>Select this block</source>
        <translation>このブロックを選択</translation>
    </message>
    <message>
        <source>Select this sub-graph</source>
        <translation>この部分グラフを選択</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Pin, exclude or tie the selected layers</source>
        <translation>選んだ層を固定、除外、連結する</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTable</name>
    <message>
        <source>Copy as tab-separated values</source>
        <translation>タブ区切りでコピー</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%2 層中 %1 層</translation>
    </message>
    <message>
        <source>&lt;p&gt;A layer is shown if it fits every word:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a regular expression, in name, role, format or restriction&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a figure and a number&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;a text, with or without something&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;anything but this&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Figures: %1&lt;/p&gt;</source>
        <translation>&lt;p&gt;すべての語に当てはまる層を表示します:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;q_proj&lt;/code&gt;&lt;/td&gt;&lt;td&gt;名前、役割、形式、制限に対する正規表現&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;block&amp;gt;=4 share&amp;gt;5% price&amp;lt;20us&lt;/code&gt;&lt;/td&gt;&lt;td&gt;値と数&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;format=fp8 kind!=matmul&lt;/code&gt;&lt;/td&gt;&lt;td&gt;文字列を含む、または含まない&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;code&gt;!lm_head&lt;/code&gt;&lt;/td&gt;&lt;td&gt;これ以外&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;値: %1&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV で保存…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Filter layers, for example q_proj block&gt;=4 share&gt;5%</source>
        <translation>層を絞り込む。例: q_proj block&gt;=4 share&gt;5%</translation>
    </message>
    <message>
        <source>Filter of the layer table</source>
        <translation>層の表の絞り込み</translation>
    </message>
    <message>
        <source>The selected layers, or all that are shown, in the shown columns (Ctrl+C)</source>
        <translation>選んだ層、または表示中のすべての層を、表示中の列で (Ctrl+C)</translation>
    </message>
    <message>
        <source>The layers that are shown, in every column</source>
        <translation>表示中の層を、すべての列で</translation>
    </message>
    <message>
        <source>Which figures are shown</source>
        <translation>表示する値</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>halftone::LayerTableModel</name>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>matmul</source>
        <translation>行列積</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Sensitivity (nats²)</source>
        <translation>感度 (nats²)</translation>
    </message>
    <message>
        <source>± standard error (nats²)</source>
        <translation>± 標準誤差 (nats²)</translation>
    </message>
    <message>
        <source>Loss MSE if quantized (nats²)</source>
        <translation>量子化時の損失 MSE (nats²)</translation>
    </message>
    <message>
        <source>Share of budget</source>
        <translation>予算の割合</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Keeps its format</source>
        <translation>形式を保つ</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Sub-graph</source>
        <translation>部分グラフ</translation>
    </message>
    <message>
        <source>How strongly the loss scatters when the layer&apos;s operands are rounded; nats² per unit of relative noise power</source>
        <translation>層のオペランドを丸めたときの損失の散らばり。nats²、相対雑音電力の単位あたり</translation>
    </message>
    <message>
        <source>Of the sensitivity, from the scatter between samples; nats²</source>
        <translation>感度の誤差、サンプル間の散らばりから。nats²</translation>
    </message>
    <message>
        <source>Predicted mean square change of the loss if this layer is quantized; nats²</source>
        <translation>この層を量子化したときの損失変化の二乗平均の予測。nats²</translation>
    </message>
    <message>
        <source>Its part of the loss MSE that the threshold allows: used, or what it would use if quantized</source>
        <translation>しきい値が許す損失 MSE のうちこの層の分: 使用中、または量子化した場合に使う分</translation>
    </message>
    <message>
        <source>Share of the re-draws of the samples in which the solver gives the layer this format again; little: more samples may change it</source>
        <translation>サンプルの再抽出でソルバーが再びこの形式を与える割合。小さい場合、サンプルを増やすと変わりえます</translation>
    </message>
    <message>
        <source>Not a regular expression: %1 at character %2</source>
        <translation>正規表現ではありません: %1 (%2 文字目)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 is none of the figures: %2</source>
        <translation>%1 という値はありません: %2</translation>
    </message>
    <message>
        <source>After %1 comes a value</source>
        <translation>%1 の後には値が必要です</translation>
    </message>
    <message>
        <source>%1 is a text: it can be compared by = and != alone</source>
        <translation>%1 は文字列です。= と != でだけ比較できます</translation>
    </message>
    <message>
        <source>%1 is not a number such as 1e-5, 5%, 20us or 2M</source>
        <translation>%1 は 1e-5、5%、20us、2M のような数ではありません</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>gain, source</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… of the input (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… 入力 (nats²)</translation>
    </message>
    <message>
        <source>… of the weight (nats²)</source>
        <comment>sensitivity</comment>
        <translation>… 重み (nats²)</translation>
    </message>
    <message>
        <source>Gain alone</source>
        <translation>単独の利得</translation>
    </message>
    <message>
        <source>Price of flipping</source>
        <translation>切り替えの代価</translation>
    </message>
    <message>
        <source>Loss MSE saved by flipping (nats²)</source>
        <translation>切り替えで減る損失 MSE (nats²)</translation>
    </message>
    <message>
        <source>Flips at τ</source>
        <translation>切り替わる τ</translation>
    </message>
    <message>
        <source>Measured alone / predicted</source>
        <translation>単独の測定 / 予測</translation>
    </message>
    <message>
        <source>Measured rounding / predicted</source>
        <translation>丸めの測定 / 予測</translation>
    </message>
    <message>
        <source>The input&apos;s part of the sensitivity; of a matmul: its first operand&apos;s; nats²</source>
        <translation>感度のうち入力の分。matmul では第 1 オペランドの分。nats²</translation>
    </message>
    <message>
        <source>The weight&apos;s part of the sensitivity; of a matmul: its second operand&apos;s; nats²</source>
        <translation>感度のうち重みの分。matmul では第 2 オペランドの分。nats²</translation>
    </message>
    <message>
        <source>What lowering this layer alone in its sub-graph brings</source>
        <translation>部分グラフの中でこの層だけを低精度にしたときの効果</translation>
    </message>
    <message>
        <source>Gain that the best choice loses if this layer, with those tied to it, has another format; of several formats the cheapest. Solved again for every layer</source>
        <translation>この層と、それに連結した層を別の形式にしたとき、最良の選択が失う利得。複数の形式があれば最も安いもの。層ごとに解き直します</translation>
    </message>
    <message>
        <source>Loss MSE that the best choice then has less; nats²</source>
        <translation>そのとき最良の選択で減る損失 MSE。nats²</translation>
    </message>
    <message>
        <source>The thresholds from which the best choice gives this layer another format, among a hundred over the whole range</source>
        <translation>最良の選択がこの層の形式を変えるしきい値。全範囲の 100 個で調べます</translation>
    </message>
    <message>
        <source>Loss MSE measured with this layer alone quantized, over the predicted one</source>
        <translation>この層だけを量子化して測定した損失 MSE を予測値で割った値</translation>
    </message>
    <message>
        <source>Loss MSE of the really rounded operands, to first order, over the one that the format alone predicts</source>
        <translation>実際に丸めたオペランドの損失 MSE (一次近似) を、形式だけから予測した値で割った値</translation>
    </message>
</context>
<context>
    <name>halftone::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>halftone::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>詳細を除く</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>表示するレベル</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>ログの絞り込み</translation>
    </message>
    <message>
        <source>Show the lines in which this is found: text or a regular expression</source>
        <translation>これを含む行を表示: 文字列または正規表現</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown</source>
        <translation>選んだ行、または表示中のすべての行をコピー</translation>
    </message>
    <message>
        <source>Save the selected lines, or all that are shown, as a text file</source>
        <translation>選んだ行、または表示中のすべての行をテキストファイルに保存</translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation>すべては %1 にあります</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Empty this list; the file keeps its lines</source>
        <translation>この一覧を空にします。ファイルの行は残ります</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>ログを保存</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>テキストファイル (*.txt)</translation>
    </message>
    <message>
        <source>The log is written to %1.</source>
        <translation>ログを %1 に書き出しました。</translation>
    </message>
</context>
<context>
    <name>halftone::LogTableModel</name>
    <message>
        <source>detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>発生元</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>halftone::MainWindow</name>
    <message>
        <source>Timing</source>
        <translation>計時</translation>
    </message>
    <message>
        <source>The language changes when the running job has ended.</source>
        <translation>実行中のジョブが終わると言語が変わります。</translation>
    </message>
    <message>
        <source>“%1” was deleted in another window.</source>
        <translation>「%1」は別のウィンドウで削除されました。</translation>
    </message>
    <message>
        <source>%1 – Halftone</source>
        <translation>%1 – Halftone</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>The library “%1” may only be read: what you decide, calibrate or keep is not stored.</source>
        <translation>ライブラリ「%1」は読み取り専用です: 決定、較正、保存した内容は記録されません。</translation>
    </message>
</context>
<context>
    <name>halftone::MeasureDialog</name>
    <message>
        <source>Measure gains</source>
        <translation>利得を測定</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>このコンピューターと同じ</translation>
    </message>
    <message>
        <source>Path of the model on the workers&apos; hosts</source>
        <translation>ワーカーの計算機でのモデルのパス</translation>
    </message>
    <message>
        <source>Names, separated by commas, the baseline first: bf16,fp8_e4m3</source>
        <translation>コンマ区切りの名前、基準が先: bf16,fp8_e4m3</translation>
    </message>
    <message>
        <source>Mixed configurations of the whole model that are measured too: how well do the gains of the sub-graphs add up? From 20 on the plot says it well; 0 for none.</source>
        <translation>併せて測定するモデル全体の混合構成の数: 部分グラフの利得はどれだけ足し合わせられるか? 20 以上で図からよく分かります。0 は測定なし。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>足りないもの</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>測定(&amp;M)</translation>
    </message>
    <message>
        <source>Wor&amp;kers, one a line</source>
        <translation>ワーカー、1 行に 1 つ(&amp;K)</translation>
    </message>
    <message>
        <source>Mode&amp;l there</source>
        <translation>そこでのモデル(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Formats</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>Whole mo&amp;dels</source>
        <translation>モデル全体(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Workers, where the devices are</source>
        <translation>装置のある場所のワーカー(&amp;W)</translation>
    </message>
    <message>
        <source>This &amp;computer&apos;s CPU</source>
        <translation>このコンピューターの CPU(&amp;C)</translation>
    </message>
    <message>
        <source>Every configuration really runs on this CPU, layer by layer as it is calibrated, in turns with the baseline. The gains are this computer&apos;s, not a Gaudi&apos;s. One prompt; leave the computer alone meanwhile.</source>
        <translation>各構成がこの CPU で実際に、較正と同じく層ごとに、基準と交互に実行されます。利得はこのコンピューターのもので、Gaudi のものではありません。プロンプト 1 個。その間は使わないでください。</translation>
    </message>
    <message>
        <source>Each command starts a worker, halftone_worker.py, where the device is; they share the work. Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so far.</source>
        <translation>各コマンドは装置のある場所でワーカー halftone_worker.py を起動し、作業を分担します。コマンドがなければこのコンピューターで 1 つ動きます。Gaudi と CUDA は実機でまだ試されていません。</translation>
    </message>
    <message>
        <source>bf16 and int8</source>
        <translation>bf16 と int8</translation>
    </message>
    <message>
        <source>bf16 and the worker&apos;s first other format</source>
        <translation>bf16 とワーカーの最初の別形式</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>形式「%1」はありません。</translation>
    </message>
    <message>
        <source>Name the baseline and another format, or none.</source>
        <translation>基準と別の形式を挙げるか、どちらも挙げないでください。</translation>
    </message>
    <message>
        <source>Measure more of the whole model</source>
        <translation>モデル全体をさらに測定</translation>
    </message>
    <message>
        <source>The gains that are measured already are kept. Only mixed configurations of the whole model are added, in the same formats, for the same workload and on the same device, until there are as many as you want.</source>
        <translation>測定済みの利得は残ります。モデル全体の混合構成だけを、同じ形式、同じ負荷、同じ装置で、望む数になるまで追加します。</translation>
    </message>
</context>
<context>
    <name>halftone::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Show all that is known of it</source>
        <translation>わかっていることをすべて表示</translation>
    </message>
    <message>
        <source>The message before this one</source>
        <translation>この前のメッセージ</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>前のメッセージ</translation>
    </message>
    <message>
        <source>The message after this one</source>
        <translation>この後のメッセージ</translation>
    </message>
    <message>
        <source>Later message</source>
        <translation>次のメッセージ</translation>
    </message>
    <message>
        <source>Close this message; the log keeps it</source>
        <translation>このメッセージを閉じます。ログには残ります</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>すべて閉じる</translation>
    </message>
    <message>
        <source>Close all messages; the log keeps them</source>
        <translation>すべてのメッセージを閉じます。ログには残ります</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>message 2 of 3</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>お知らせ</translation>
    </message>
</context>
<context>
    <name>halftone::Minimap</name>
    <message>
        <source>The whole model; drag the frame to look elsewhere</source>
        <translation>モデル全体。枠をドラッグして別の場所を見ます</translation>
    </message>
    <message>
        <source>Overview of the whole model</source>
        <translation>モデル全体の概観</translation>
    </message>
</context>
<context>
    <name>halftone::ModelLocator</name>
    <message>
        <source>Locate…</source>
        <translation>場所を指定…</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are no longer at %2.</source>
        <translation>「%1」の較正テキストが %2 にありません。</translation>
    </message>
    <message>
        <source>The texts at %2 are not those that “%1” was calibrated with.</source>
        <translation>%2 のテキストは「%1」の較正に使ったものではありません。</translation>
    </message>
    <message>
        <source>The model of “%1” is no longer at %2, and was not found nearby.</source>
        <translation>「%1」のモデルが %2 になく、近くにも見つかりませんでした。</translation>
    </message>
    <message>
        <source>The model at %2 is not the one that “%1” was calibrated with.</source>
        <translation>%2 のモデルは「%1」の較正に使ったものではありません。</translation>
    </message>
    <message>
        <source>Where are the texts of the calibration?</source>
        <translation>較正のテキストはどこにありますか?</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt)</source>
        <translation>テキスト (*.jsonl *.txt)</translation>
    </message>
    <message>
        <source>Where is the model of the session?</source>
        <translation>セッションのモデルはどこにありますか?</translation>
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
        <translation>モデルのフォルダーを開く</translation>
    </message>
    <message>
        <source>Open a model or session</source>
        <translation>モデルまたはセッションを開く</translation>
    </message>
    <message>
        <source>TorchScript and sessions (*.pt *.pts *.halftone)</source>
        <translation>TorchScript とセッション (*.pt *.pts *.halftone)</translation>
    </message>
</context>
<context>
    <name>halftone::ModelTimingDialog</name>
    <message>
        <source>Predict times</source>
        <translation>時間を予測</translation>
    </message>
    <message>
        <source>Predicts what every configuration gains, by a formula with the constants of a hardware profile. No device is needed.</source>
        <translation>各構成の利得を、ハードウェアプロファイルの定数による式で予測します。装置は要りません。</translation>
    </message>
    <message>
        <source>Hardware profile</source>
        <translation>ハードウェアプロファイル</translation>
    </message>
    <message>
        <source>How many devices share the model (tensor parallel)</source>
        <translation>モデルを分担する装置の数 (テンソル並列)</translation>
    </message>
    <message>
        <source>Own profile…</source>
        <translation>独自のプロファイル…</translation>
    </message>
    <message>
        <source>Use a hardware profile of your own, a JSON file; it is copied to your profiles</source>
        <translation>自分のハードウェアプロファイル (JSON) を使う。自分のプロファイルにコピーされます</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>予測(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>プロファイル(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>装置(&amp;D)</translation>
    </message>
    <message>
        <source>Hardware profiles (*.json)</source>
        <translation>ハードウェアプロファイル (*.json)</translation>
    </message>
</context>
<context>
    <name>halftone::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>メモ(&amp;O)</translation>
    </message>
</context>
<context>
    <name>halftone::PairPlot</name>
    <message>
        <source>Numbers of the other sessions over those of the first</source>
        <translation>最初のセッションの値に対するほかのセッションの値</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 での %1</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionText</name>
    <message>
        <source>class %1</source>
        <translation>クラス %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 層</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 層</numerusform>
        </translation>
    </message>
    <message>
        <source>1 sub-graph</source>
        <translation>部分グラフ 1 個</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sub-graphs</source>
        <translation>
            <numerusform>部分グラフ %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>Sub-graphs %1–%2</source>
        <translation>部分グラフ %1–%2</translation>
    </message>
    <message>
        <source>built like another one</source>
        <translation>別の 1 つと同じ作り</translation>
    </message>
    <message numerus="yes">
        <source>built like %Ln others</source>
        <translation>
            <numerusform>ほか %Ln 個と同じ作り</numerusform>
        </translation>
    </message>
    <message>
        <source>Sub-graph %1</source>
        <translation>部分グラフ %1</translation>
    </message>
    <message>
        <source>Sub-graph %1, class %2</source>
        <translation>部分グラフ %1、クラス %2</translation>
    </message>
    <message>
        <source>%1 of %2 layers quantized</source>
        <translation>%2 層中 %1 層を量子化</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configurations</source>
        <translation>
            <numerusform>構成 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>The only sub-graph of its class</source>
        <translation>このクラスで唯一の部分グラフ</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln sub-graphs of this class</source>
        <translation>
            <numerusform>このクラスの部分グラフ %Ln 個の 1 つ</numerusform>
        </translation>
    </message>
    <message>
        <source> heads, </source>
        <translation> ヘッド、</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>線形層</translation>
    </message>
    <message>
        <source>Matrix product of two activations</source>
        <translation>2 つの活性値の行列積</translation>
    </message>
    <message>
        <source>%1 (rows × inner × columns) at %2 tokens</source>
        <translation>%1 (行 × 内側 × 列)、%2 トークン時</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>パラメーター %1 個</translation>
    </message>
    <message>
        <source>, weight shared with the embedding</source>
        <translation>、重みは埋め込みと共有</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>形式: %1</translation>
    </message>
    <message>
        <source> (baseline)</source>
        <translation> (基準)</translation>
    </message>
    <message>
        <source>Sensitivity: %1 nats² per unit of relative noise power</source>
        <translation>感度: %1 nats²、相対雑音電力の単位あたり</translation>
    </message>
    <message>
        <source>Cut node: every path from the embedding to the result passes here, after
%1</source>
        <translation>切断点: 埋め込みから結果へのすべての経路がここを通ります。直前は
%1</translation>
    </message>
    <message>
        <source>A residual connection arrives here.</source>
        <translation>ここに残差接続が届きます。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 個</numerusform>
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
        <translation>%1 · 表示中: %2</translation>
    </message>
    <message>
        <source>%1 × %2–%3</source>
        <extracomment>&quot;32 × Block 0–31&quot;: how many identical blocks, the first one, the last one&apos;s number</extracomment>
        <translation>%1 × %2–%3</translation>
    </message>
    <message>
        <source>1 block</source>
        <translation>1 ブロック</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocks</source>
        <translation>
            <numerusform>%Ln ブロック</numerusform>
        </translation>
    </message>
    <message>
        <source>nats²</source>
        <translation>nats²</translation>
    </message>
    <message>
        <source>Sensitivity of the layer</source>
        <translation>層の感度</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen</source>
        <translation>選んだ構成での部分グラフの利得</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best</source>
        <translation>最良の場合の部分グラフの利得</translation>
    </message>
    <message>
        <source>Gain of the sub-graph as chosen: %1, at best %2</source>
        <translation>部分グラフの利得: 選んだ構成で %1、最良で %2</translation>
    </message>
    <message>
        <source>Gain of the sub-graph at best: %1</source>
        <translation>部分グラフの利得: 最良で %1</translation>
    </message>
    <message>
        <source>Where the model begins: %1 → %2</source>
        <comment>operation, shape of its output</comment>
        <translation>モデルの始まり: %1 → %2</translation>
    </message>
</context>
<context>
    <name>halftone::PartitionView</name>
    <message>
        <source>Partition</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here.</source>
        <translation>モデルを開いて較正してください: ブロック、部分グラフ、層がここに描かれます。</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>色分け(&amp;C)</translation>
    </message>
    <message>
        <source>format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>合わせる</translation>
    </message>
    <message>
        <source>no format chosen yet</source>
        <translation>形式は未選択</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>未較正</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>クラス %1</translation>
    </message>
    <message>
        <source>gain as chosen</source>
        <translation>選んだ構成の利得</translation>
    </message>
    <message>
        <source>gain at best</source>
        <translation>最良の利得</translation>
    </message>
    <message>
        <source>What the colours of blocks and layers mean. A gain is that of the whole sub-graph:
in the configuration on screen, or in the one that gains most.</source>
        <translation>ブロックと層の色の意味。利得は部分グラフ全体のものです:
画面の構成での値、または最大になる構成での値。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find layers, operations and modules (Ctrl+F)</source>
        <translation>層、演算、モジュールを検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Zoom out (−, wheel)</source>
        <translation>縮小 (−、ホイール)</translation>
    </message>
    <message>
        <source>Show the whole model (0)</source>
        <translation>モデル全体を表示 (0)</translation>
    </message>
    <message>
        <source>Zoom in (+, wheel)</source>
        <translation>拡大 (+、ホイール)</translation>
    </message>
    <message>
        <source>not timed yet</source>
        <translation>まだ計時がありません</translation>
    </message>
    <message>
        <source>modelled, not measured</source>
        <translation>モデルによる値、測定ではありません</translation>
    </message>
    <message>
        <source>cut node</source>
        <translation>切断点</translation>
    </message>
    <message>
        <source>residual connection (implied)</source>
        <translation>残差接続 (暗黙)</translation>
    </message>
</context>
<context>
    <name>halftone::PredictionPanel</name>
    <message>
        <source>Predictions of every noise model</source>
        <translation>各雑音モデルの予測</translation>
    </message>
    <message>
        <source>Loss MSE of this solution (nats²), and its share of the limit</source>
        <translation>この解の損失 MSE (nats²) と上限に占める割合</translation>
    </message>
    <message>
        <source>%1 (decides)</source>
        <translation>%1 (決定に使用)</translation>
    </message>
    <message>
        <source>Perplexity %1.</source>
        <translation>パープレキシティ %1。</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>不明: %1。</translation>
    </message>
</context>
<context>
    <name>halftone::QuantityField</name>
    <message>
        <source>Not taken. Wanted: from %1 to %2</source>
        <translation>採用されません。範囲: %1〜%2</translation>
    </message>
    <message>
        <source>Not taken. Wanted: a number above 0, such as %1</source>
        <translation>採用されません。0 より大きい数が必要です (例: %1)</translation>
    </message>
</context>
<context>
    <name>halftone::RatioMap</name>
    <message>
        <source>Ratio of every layer</source>
        <translation>各層の比</translation>
    </message>
</context>
<context>
    <name>halftone::SaveViewsDialog</name>
    <message>
        <source>Save plots and tables</source>
        <translation>図と表を保存</translation>
    </message>
    <message>
        <source>%1 (CSV)</source>
        <translation>%1 (CSV)</translation>
    </message>
    <message>
        <source>Plots and tables</source>
        <translation>図と表</translation>
    </message>
    <message>
        <source>SVG, for the web and for drawing programs</source>
        <translation>SVG、ウェブと描画ソフト用</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF、論文用</translation>
    </message>
    <message>
        <source>PNG, for everything else</source>
        <translation>PNG、その他すべて</translation>
    </message>
    <message>
        <source>&amp;Save to folder…</source>
        <translation>フォルダーに保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>図をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Put the one marked plot on the clipboard, as pixels</source>
        <translation>印を付けた 1 つの図を画素としてクリップボードに置く</translation>
    </message>
    <message>
        <source>&amp;Plots as</source>
        <translation>図の形式(&amp;P)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a view, the session</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save into this folder</source>
        <translation>このフォルダーに保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>同じ名前のファイルが %Ln 個あります。置き換えますか?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SearchBar</name>
    <message>
        <source>The one before (Shift+Enter, Shift+F3)</source>
        <translation>前へ (Shift+Enter、Shift+F3)</translation>
    </message>
    <message>
        <source>Next (Enter, F3)</source>
        <translation>次へ (Enter、F3)</translation>
    </message>
    <message>
        <source>Find: q_proj, mlp.*up …</source>
        <translation>検索: q_proj, mlp.*up …</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>グラフの中を検索</translation>
    </message>
    <message>
        <source>A regular expression over names of layers, operations and modules (Ctrl+F).
Capital letters are told from small ones if it has any.</source>
        <translation>層、演算、モジュールの名前に対する正規表現 (Ctrl+F)。
大文字を含む場合は大文字と小文字を区別します。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>見つかった数</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No layer, operation or module has such a name</source>
        <translation>この名前の層、演算、モジュールはありません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;3 of 32&quot; places that were found</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>halftone::SessionDialog</name>
    <message>
        <source>Name, tags and note</source>
        <translation>名前、タグ、メモ</translation>
    </message>
    <message>
        <source>Words, such as prod 8b</source>
        <translation>prod 8b のような語</translation>
    </message>
    <message>
        <source>Words between blanks; find them with tag:WORD</source>
        <translation>空白で区切った語。tag:語 で見つかります</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>A session needs a name.</source>
        <translation>セッションには名前が必要です。</translation>
    </message>
    <message>
        <source>A tag is too long.</source>
        <translation>長すぎるタグがあります。</translation>
    </message>
    <message>
        <source>Another session has this name.</source>
        <translation>この名前の別のセッションがあります。</translation>
    </message>
</context>
<context>
    <name>halftone::SessionEdits</name>
    <message>
        <source>“%1” is deleted. It can be restored for %2 days.</source>
        <translation>「%1」を削除しました。%2 日間は復元できます。</translation>
    </message>
    <message>
        <source>“%1” is restored.</source>
        <translation>「%1」を復元しました。</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>「%1」を保管しました。</translation>
    </message>
    <message>
        <source>“%1” is no longer archived.</source>
        <translation>「%1」の保管を解きました。</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>「%1」の名前は「%2」になりました。</translation>
    </message>
    <message>
        <source>The tags of “%1” are changed.</source>
        <translation>「%1」のタグを変えました。</translation>
    </message>
    <message>
        <source>The note of “%1” is changed.</source>
        <translation>「%1」のメモを変えました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>“%1” is restored as “%2”.</source>
        <translation>「%1」を「%2」として復元しました。</translation>
    </message>
    <message>
        <source>“%1” is no longer kept.</source>
        <translation>「%1」は保存されなくなりました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are deleted. They can be restored for %1 days.</source>
        <translation>
            <numerusform>%Ln 件のセッションを削除しました。%1 日間は復元できます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are restored.</source>
        <translation>
            <numerusform>%Ln 件のセッションを復元しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are archived.</source>
        <translation>
            <numerusform>%Ln 件のセッションを保管しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are no longer archived.</source>
        <translation>
            <numerusform>%Ln 件のセッションの保管を解きました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFiles</name>
    <message>
        <source>Sessions (*.halftone)</source>
        <translation>セッション (*.halftone)</translation>
    </message>
    <message>
        <source>The session is written to %1.</source>
        <translation>セッションを %1 に書きました。</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>セッションを取り込む</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>セッションを書き出す</translation>
    </message>
    <message>
        <source>The session of %1 is in your library already, as “%2”. The library&apos;s copy is shown, with its own threshold and pins; the file is not used.</source>
        <translation>%1 のセッションは「%2」として既にライブラリにあります。しきい値と固定と共にライブラリのものを表示し、ファイルは使いません。</translation>
    </message>
    <message>
        <source>Imported as “%1”.</source>
        <translation>「%1」として取り込みました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are imported; “%1” is shown.</source>
        <translation>
            <numerusform>%Ln 個のセッションを取り込みました。「%1」を表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has %2 of %3 samples; resume its calibration for the others</source>
        <translation>「%1」のサンプルは %3 個中 %2 個です。残りは較正を再開してください</translation>
    </message>
    <message>
        <source>“%1” without: %2</source>
        <translation>「%1」に含まれないもの: %2</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>失われました: %1 (%2)</translation>
    </message>
    <message>
        <source>table %1: %2 of %3 rows could be read</source>
        <translation>テーブル %1: %3 行中 %2 行を読み取れました</translation>
    </message>
    <message>
        <source>table %1: %2 rows could be read, it is not known of how many</source>
        <translation>テーブル %1: %2 行を読み取れました (総数は不明)</translation>
    </message>
    <message>
        <source>Recover what is left</source>
        <translation>残りを復旧する</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are recovered. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>%Ln 個のセッションを復旧しました。破損したファイルは %1 として残してあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovering the library</source>
        <translation>ライブラリを復旧しています</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions into a folder</source>
        <translation>
            <numerusform>%Ln 件のセッションをフォルダーに書き出す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are written to %1.</source>
        <translation>
            <numerusform>%Ln 件のセッションを %1 に書き出しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionFilterMenu</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>halftone::SessionListModel</name>
    <message>
        <source>deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>保管済み</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln 層</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>サンプル %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples</source>
        <translation>
            <numerusform>サンプル %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>not timed</source>
        <translation>計時なし</translation>
    </message>
</context>
<context>
    <name>halftone::SessionPanel</name>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Name, tags and note…</source>
        <translation>名前、タグ、メモ…</translation>
    </message>
    <message>
        <source>Compare with the open session</source>
        <translation>開いているセッションと比較</translation>
    </message>
    <message>
        <source>Show archived sessions</source>
        <translation>保管したセッションも表示</translation>
    </message>
    <message>
        <source>Show deleted sessions</source>
        <translation>削除したセッションも表示</translation>
    </message>
    <message>
        <source>Change the selected session, or list others</source>
        <translation>選択したセッションを変える、またはほかを表示する</translation>
    </message>
    <message>
        <source>Session menu</source>
        <translation>セッションのメニュー</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>セッションを検索</translation>
    </message>
    <message>
        <source>Words that must all fit: a part of name, model or note, a tag or a date.
For example: llama tag:prod 2026-11</source>
        <translation>すべてに合う語: 名前、モデル、メモの一部、タグ、日付。
例: llama tag:prod 2026-11</translation>
    </message>
    <message>
        <source>No session fits the search.</source>
        <translation>検索に合うセッションはありません。</translation>
    </message>
    <message>
        <source>Each calibration becomes a session that you can return to.</source>
        <translation>較正はそれぞれ、後で戻れるセッションになります。</translation>
    </message>
    <message>
        <source>Every session is archived or deleted. The menu above lists them.</source>
        <translation>すべてのセッションが保管または削除されています。上のメニューで一覧できます。</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>保管から出す</translation>
    </message>
    <message>
        <source>Archive session</source>
        <translation>セッションを保管</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>セッションを復元</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>セッションを削除</translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>トレードオフのグラフに重ねる</translation>
    </message>
    <message>
        <source>Locate the model…</source>
        <translation>モデルの場所を指定…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Only sessions of a model, a tag or a month</source>
        <translation>特定のモデル、タグ、月のセッションだけ</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>セッションを絞り込む</translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln sessions with the open one</source>
        <translation>
            <numerusform>%Ln 個のセッションを開いているものと比較</numerusform>
        </translation>
    </message>
    <message>
        <source>Export session…</source>
        <translation>セッションを書き出す…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln sessions…</source>
        <translation>
            <numerusform>%Ln 件のセッションを書き出す…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln sessions out of the archive</source>
        <translation>
            <numerusform>%Ln 件のセッションを保管から出す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln sessions</source>
        <translation>
            <numerusform>%Ln 件のセッションを保管</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln sessions</source>
        <translation>
            <numerusform>%Ln 件のセッションを復元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sessions</source>
        <translation>
            <numerusform>%Ln 件のセッションを削除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::SessionWork</name>
    <message>
        <source>Measured on %1 samples: loss MSE %2 nats² (95 % interval %3 to %4), perplexity %5 to %6. The predictions panel compares it.</source>
        <translation>%1 サンプルで測定: 損失 MSE %2 nats² (95 % 区間 %3 から %4)、パープレキシティ %5 から %6。予測パネルで比べられます。</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>サンプル %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 / %2 回</translation>
    </message>
    <message>
        <source>The model has run with every layer in %1: the noise model drift predicts now.</source>
        <translation>全層を %1 にしてモデルを実行しました: 雑音モデル drift が予測します。</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is stored in the session.</source>
        <translation>中止しました。完了した分はセッションに保存されています。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Layer shifts</source>
        <translation>層のずれ</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>ドリフト</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>モデルを読んでいます</translation>
    </message>
    <message>
        <source>%1 of %2 percent</source>
        <translation>%2 パーセント中 %1</translation>
    </message>
    <message>
        <source>The model of “%1” is found again: it is the one that was calibrated.</source>
        <translation>「%1」のモデルが見つかりました。較正したものと同じです。</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>テキストを読んでいます</translation>
    </message>
    <message>
        <source>The calibration texts of “%1” are found again: they give the same samples.</source>
        <translation>「%1」の較正テキストが見つかりました。同じサンプルになります。</translation>
    </message>
    <message>
        <source>Another job is running. Cancel it or wait for it first.</source>
        <translation>別のジョブが実行中です。中止するか、終わるまで待ってください。</translation>
    </message>
    <message>
        <source>None of the formats is below BF16: there is nothing to measure.</source>
        <translation>BF16 より低い形式がないため、測定するものがありません。</translation>
    </message>
    <message numerus="yes">
        <source>The shift of every layer is measured on %Ln sample(s): the noise model bias-aware predicts now.</source>
        <translation>
            <numerusform>全層のずれを %Ln サンプルで測定しました: 雑音モデル bias-aware が予測します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::ShiftsDialog</name>
    <message>
        <source>Measure layer shifts</source>
        <translation>層のずれを測定</translation>
    </message>
    <message>
        <source>Runs every sample once for each layer and format, with this layer alone quantized: how far the loss shifts then is what the noise model bias-aware predicts with.</source>
        <translation>各サンプルを層と形式ごとに 1 回ずつ、その層だけを量子化して実行します。そのときの損失のずれを使って雑音モデル bias-aware が予測します。</translation>
    </message>
    <message>
        <source>The first ones of the calibration; fewer take less time and tell less surely</source>
        <translation>較正の先頭から。少ないほど短時間ですが、確かさは下がります</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>必要な作業</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>測定(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>サンプル(&amp;S)</translation>
    </message>
    <message>
        <source>All of them are measured already.</source>
        <translation>すべて測定済みです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).</source>
        <translation>
            <numerusform>モデルを %Ln 回実行します (サンプル: %1、層: %2、形式: %3)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are stored already.</source>
        <translation>
            <numerusform>%Ln 回分は保存済みです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Soon after it has begun the job says how long it takes. Cancelled, it keeps what is finished, and measuring again continues there.</source>
        <translation>開始後まもなく所要時間が表示されます。中止しても終わった分は残り、もう一度測定するとそこから続きます。</translation>
    </message>
</context>
<context>
    <name>halftone::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>トレードオフ</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Move the threshold</source>
        <translation>しきい値を動かす</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Move the threshold in larger steps</source>
        <translation>しきい値を大きく動かす</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>← → ↑ ↓, Home, End</source>
        <translation>← → ↑ ↓、Home、End</translation>
    </message>
    <message>
        <source>Select a layer</source>
        <translation>層を選ぶ</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニューキー</translation>
    </message>
    <message>
        <source>Pin the layer</source>
        <translation>層を固定する</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>拡大と縮小</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Lists and tables</source>
        <translation>一覧と表</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected layers, or all of them</source>
        <translation>選択した層、またはすべてをコピー</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the session, go to the kept configuration</source>
        <translation>セッションを開く、保存済みの構成へ移る</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>実行中のジョブ</translation>
    </message>
    <message>
        <source>Cancel it; what is finished is kept</source>
        <translation>中止する。完了した分は残ります</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Shift を押しながらドラッグ</translation>
    </message>
    <message>
        <source>Move the threshold to where the solution changes</source>
        <translation>しきい値を解が変わる位置へ動かす</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Drag with the right button or with Ctrl</source>
        <translation>右ボタンまたは Ctrl でドラッグ</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>囲んで拡大</translation>
    </message>
    <message>
        <source>Drag, double click</source>
        <translation>ドラッグ、ダブルクリック</translation>
    </message>
    <message>
        <source>Move the view, show everything</source>
        <translation>表示を動かす、全体を表示</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>ホイール、+、−</translation>
    </message>
    <message>
        <source>Drag, ← →</source>
        <translation>ドラッグ、← →</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>表示を動かす</translation>
    </message>
    <message>
        <source>Double click, 0, Home</source>
        <translation>ダブルクリック、0、Home</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>Go along the edges, or to the block or sub-graph beside</source>
        <translation>辺に沿って、または隣のブロックや部分グラフへ移動</translation>
    </message>
    <message>
        <source>Ctrl+← → ↑ ↓</source>
        <translation>Ctrl+← → ↑ ↓</translation>
    </message>
    <message>
        <source>The same from layer to layer</source>
        <translation>同じことを層から層へ</translation>
    </message>
    <message>
        <source>Enter, Esc</source>
        <translation>Enter、Esc</translation>
    </message>
    <message>
        <source>Go into a block, sub-graph or layer, and out again</source>
        <translation>ブロック、部分グラフ、層に入る、出る</translation>
    </message>
    <message>
        <source>Page Up, Page Down, Home, End</source>
        <translation>Page Up、Page Down、Home、End</translation>
    </message>
    <message>
        <source>Go to the same place of another block</source>
        <translation>別のブロックの同じ場所へ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Expand or collapse a run of identical blocks</source>
        <translation>同一のブロックの並びを展開、またはたたむ</translation>
    </message>
    <message>
        <source>Ctrl+F, F3, Shift+F3</source>
        <translation>Ctrl+F、F3、Shift+F3</translation>
    </message>
    <message>
        <source>Find by a regular expression; next, the one before</source>
        <translation>正規表現で検索、次へ、前へ</translation>
    </message>
    <message>
        <source>+, −, wheel, drag</source>
        <translation>+、−、ホイール、ドラッグ</translation>
    </message>
    <message>
        <source>Zoom and move</source>
        <translation>拡大縮小と移動</translation>
    </message>
    <message>
        <source>Show the whole model</source>
        <translation>モデル全体を表示</translation>
    </message>
</context>
<context>
    <name>halftone::SolutionOutput</name>
    <message>
        <source>Keep this solution</source>
        <translation>この解を保存</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>構成を取り込む</translation>
    </message>
    <message>
        <source>Configurations of Halftone and Intel Neural Compressor (*.json)</source>
        <translation>Halftone と Intel Neural Compressor の構成 (*.json)</translation>
    </message>
    <message>
        <source>%1 is kept: gain %2, loss MSE %3 nats², predicted under the present decisions. The Changes panel compares it with the solution.</source>
        <translation>%1 を保存しました: 利得 %2、損失 MSE %3 nats²、現在の決定での予測。変更パネルで解と比べられます。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートを書く</translation>
    </message>
    <message>
        <source>Web page, one file (*.html)</source>
        <translation>ウェブページ、1 ファイル (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown with figures beside it (*.md)</source>
        <translation>Markdown、図は横に置く (*.md)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>レポートは %1 にあります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1; README.txt says how to use them.</source>
        <translation>
            <numerusform>%Ln 個のファイルを %1 に書きました。使い方は README.txt にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>halftone::StartPage</name>
    <message>
        <source>Which layers bear a low precision?</source>
        <translation>低精度に耐える層はどれか?</translation>
    </message>
    <message>
        <source>Open a Hugging Face model folder or a TorchScript file, or drop one here. Halftone predicts how much the loss suffers when each layer is quantized, then you drag the threshold and see which configuration gains most time.</source>
        <translation>Hugging Face のモデルフォルダーか TorchScript ファイルを開くか、ここにドロップしてください。各層を量子化したとき損失がどれだけ悪化するかを予測します。その後しきい値を動かし、どの構成が最も時間を得るかを見てください。</translation>
    </message>
    <message>
        <source>Recent models</source>
        <translation>最近のモデル</translation>
    </message>
</context>
<context>
    <name>halftone::StatusSentence</name>
    <message>
        <source>Copy result</source>
        <translation>結果をコピー</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>halftone::ThresholdControl</name>
    <message>
        <source>Threshold tau in percent</source>
        <translation>しきい値 τ (パーセント)</translation>
    </message>
    <message>
        <source>Largest allowed root mean square change of the loss, relative to the loss</source>
        <translation>許される損失変化の二乗平均平方根の最大、損失に対する比</translation>
    </message>
    <message>
        <source>Loss-MSE limit</source>
        <translation>損失 MSE の上限</translation>
    </message>
    <message>
        <source>loss MSE ≤ %1 nats²</source>
        <translation>損失 MSE ≤ %1 nats²</translation>
    </message>
    <message>
        <source>The most gain with at most this mean square change of the loss</source>
        <translation>損失の平均二乗変化をこの値以下に抑えた最大の利得</translation>
    </message>
    <message>
        <source>The most gain with at most this predicted change of the perplexity</source>
        <translation>パープレキシティの変化の予測をこの値以下に抑えた最大の利得</translation>
    </message>
    <message>
        <source>The least loss MSE with which the whole model takes at most this time; to drag the line is to ask for a threshold again</source>
        <translation>モデル全体がこの時間以下で済む最小の損失 MSE。線をドラッグすると再びしきい値を求めます</translation>
    </message>
    <message>
        <source>The least loss MSE with which the weights take at most this memory; to drag the line is to ask for a threshold, with this limit beside it</source>
        <translation>重みがこのメモリー以下で済む最小の損失 MSE。線をドラッグするとしきい値を求め、この制限も残ります</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>しきい値(&amp;T)</translation>
    </message>
    <message>
        <source>What is limited</source>
        <translation>制限するもの</translation>
    </message>
    <message>
        <source>&amp;Weights ≤</source>
        <translation>重み ≤ (&amp;W)</translation>
    </message>
    <message>
        <source>Limit the weights</source>
        <translation>重みを制限</translation>
    </message>
    <message>
        <source>Largest size of all weights</source>
        <translation>すべての重みの合計サイズの上限</translation>
    </message>
    <message>
        <source>Which limit binds</source>
        <translation>効いている制限</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>The weights of all layers may take at most this much memory, besides</source>
        <translation>さらに、すべての層の重みはこのメモリー以下に収めます</translation>
    </message>
    <message>
        <source>least loss MSE %1 nats²</source>
        <translation>最小の損失 MSE %1 nats²</translation>
    </message>
    <message>
        <source>loss MSE %1 nats²</source>
        <translation>損失 MSE %1 nats²</translation>
    </message>
</context>
<context>
    <name>halftone::TimingActions</name>
    <message>
        <source>Remove timing</source>
        <translation>計時を取り除く</translation>
    </message>
    <message>
        <source>Remove the gains “%1”, %2?</source>
        <translation>利得「%1」、%2 を取り除きますか?</translation>
    </message>
    <message>
        <source>They were measured; to have them again takes the device again.</source>
        <translation>測定したものです。再び得るには装置がまた必要です。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Predict…</source>
        <translation>予測…</translation>
    </message>
    <message>
        <source>Add gains that a model of a device predicts</source>
        <translation>装置のモデルが予測する利得を加える</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>測定…</translation>
    </message>
    <message>
        <source>Measure the gains with workers, where the devices are, or on this computer</source>
        <translation>装置のある場所のワーカーで、またはこのコンピューターで利得を測定する</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>Read gains from a CSV file</source>
        <translation>CSV ファイルから利得を読む</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Write the selected gains to a CSV file</source>
        <translation>選択した利得を CSV ファイルに書く</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Solve with the selected gains; can be undone</source>
        <translation>選択した利得で解く。元に戻せます</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>続ける…</translation>
    </message>
    <message>
        <source>Measure what the selected timing still lacks</source>
        <translation>選択した計時に足りない分を測定する</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>取り除く…</translation>
    </message>
    <message>
        <source>Remove the selected gains from the session</source>
        <translation>選択した利得をセッションから取り除く</translation>
    </message>
    <message>
        <source>Import gains</source>
        <translation>利得を取り込む</translation>
    </message>
    <message>
        <source>Gains (*.csv);;All files (*)</source>
        <translation>利得 (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export gains</source>
        <translation>利得を書き出す</translation>
    </message>
    <message>
        <source>Gains (*.csv)</source>
        <translation>利得 (*.csv)</translation>
    </message>
    <message>
        <source>Whole models…</source>
        <translation>モデル全体…</translation>
    </message>
    <message>
        <source>Measure more mixed configurations of the whole model, to see how well the gains add up; the selected gains are kept</source>
        <translation>利得がどれだけ足し合わせられるかを見るため、モデル全体の混合構成をさらに測定します。選んだ利得は残ります</translation>
    </message>
</context>
<context>
    <name>halftone::TimingControl</name>
    <message>
        <source>%1: gain %2 ± %3; rounds: %4, outliers among them: %5</source>
        <translation>%1: 利得 %2 ± %3、回数: %4、うち外れ値: %5</translation>
    </message>
    <message>
        <source>worker %1: %2</source>
        <translation>ワーカー %1: %2</translation>
    </message>
    <message>
        <source>worker %1 | %2</source>
        <translation>ワーカー %1 | %2</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Timing complete, %1: %2 with every layer at %3, gains in steps of %4.</source>
        <translation>計時完了、%1: 全層 %3 で %2、利得の刻み %4。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out, the workers say too much</source>
        <translation>
            <numerusform>%Ln 行を省略しました。ワーカーの出力が多すぎます</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halftone::TimingJobs</name>
    <message>
        <source>Timing</source>
        <translation>計時</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>%2 構成中 %1</translation>
    </message>
    <message>
        <source>The timing is complete and stored.</source>
        <translation>計時は完了し、保存されました。</translation>
    </message>
    <message>
        <source>Cancelled. What is measured is kept.</source>
        <translation>中止しました。測定した分は残ります。</translation>
    </message>
</context>
<context>
    <name>halftone::TimingPanel</name>
    <message>
        <source>Timings of the session</source>
        <translation>セッションの計時</translation>
    </message>
    <message>
        <source>How much time does each configuration save? Predict it for a Gaudi, without any device, measure it with workers where the devices are, or import a CSV file.</source>
        <translation>各構成はどれだけ時間を節約するか? 装置なしで Gaudi について予測するか、装置のある場所のワーカーで測定するか、CSV ファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>Where the time gains of the open session come from is listed here.</source>
        <translation>開いているセッションの時間の利得の出所がここに並びます。</translation>
    </message>
</context>
<context>
    <name>halftone::TimingProgress</name>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>残り %Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>残り %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>残り %Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>測定の進み具合</translation>
    </message>
    <message>
        <source>Measurements that wait</source>
        <translation>待っている測定</translation>
    </message>
    <message>
        <source>What the workers say</source>
        <translation>ワーカーの出力</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the workers; what is measured is kept</source>
        <translation>ワーカーを止める。測定済みの分は残ります</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Start the workers again; what is measured is kept</source>
        <translation>ワーカーを再び起動する。測定済みの分は残ります</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Show what the workers say</source>
        <translation>ワーカーの出力を表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this message; what is measured is kept</source>
        <translation>この知らせを閉じる。測定済みの分は残ります</translation>
    </message>
    <message>
        <source>%1 of %2 configurations</source>
        <translation>構成 %1 / %2</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 を測定中</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>一時停止中: %1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Cancelled: what is measured of %1 is kept</source>
        <translation>中止: %1 の測定済みの分は残っています</translation>
    </message>
    <message>
        <source>Measuring %1 stopped</source>
        <translation>%1 の測定が止まりました</translation>
    </message>
    <message>
        <source>Worker: %1</source>
        <translation>ワーカー: %1</translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>ワーカー %1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Not measured: %1: %2</source>
        <translation>未測定: %1: %2</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>待機中: %1</translation>
    </message>
    <message>
        <source>Begin no further measurement; workers finish what they measure</source>
        <translation>新しい測定を始めません。ワーカーは測定中のものを最後まで進めます</translation>
    </message>
    <message>
        <source>Pausing after what is being measured: %1</source>
        <translation>測定中のものが終わると一時停止: %1</translation>
    </message>
    <message>
        <source>first</source>
        <translation>最初に</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待機中のもの</translation>
    </message>
</context>
<context>
    <name>halftone::TimingQueue</name>
    <message>
        <source>The measurements that waited when Halftone was closed go on.</source>
        <translation>Halftone を閉じたとき待っていた測定を続けます。</translation>
    </message>
</context>
<context>
    <name>halftone::TimingTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>measuring, %1 done</source>
        <translation>測定中、%1 完了</translation>
    </message>
    <message>
        <source>unfinished, %1 measured</source>
        <translation>未完了、%1 測定済み</translation>
    </message>
    <message>
        <source>The integer program uses these gains.</source>
        <translation>整数計画はこの利得を使っています。</translation>
    </message>
    <message>
        <source>Press Enter or double-click to use these gains.</source>
        <translation>Enter かダブルクリックでこの利得を使います。</translation>
    </message>
    <message>
        <source>What is not measured yet counts as no gain.</source>
        <translation>未測定のものは利得なしと数えます。</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>used by the integer program</source>
        <translation>整数計画で使用中</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>Where the gains come from; a dot marks what is solved with</source>
        <translation>利得の出所。点は求解に使うものを示します</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Modelled gains come from a formula, measured ones from a device</source>
        <translation>モデルの利得は式から、実測の利得は装置から得ます</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>One forward pass over this many sequences</source>
        <translation>この数の系列に対する順伝播 1 回</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>The first one is the baseline</source>
        <translation>最初のものが基準</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>モデル全体</translation>
    </message>
    <message>
        <source>Time with every layer at the baseline</source>
        <translation>全層が基準形式のときの時間</translation>
    </message>
    <message>
        <source>Smaller differences mean nothing; gains are solved in these steps</source>
        <translation>これより小さい差に意味はなく、この刻みで解きます</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>刻み</translation>
    </message>
    <message>
        <source>paused, %1 done</source>
        <translation>一時停止中、%1 完了</translation>
    </message>
</context>
<context>
    <name>halftone::TimingWork</name>
    <message>
        <source>%1, %2: %3 with every layer at %4, predicted, not measured.</source>
        <translation>%1、%2: 全層 %4 で %3、予測であり測定ではありません。</translation>
    </message>
    <message>
        <source>The gains in %1 are imported.</source>
        <translation>%1 の利得を取り込みました。</translation>
    </message>
    <message>
        <source>The gains are written to %1.</source>
        <translation>利得を %1 に書きました。</translation>
    </message>
    <message>
        <source>It cannot run like that: weights and cache take %1 on each device, which has %2.</source>
        <translation>このままでは動きません。重みとキャッシュに装置あたり %1 必要ですが、%2 しかありません。</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffMenu</name>
    <message>
        <source>&amp;Trade-off plot</source>
        <translation>トレードオフのグラフ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>横軸(&amp;H)</translation>
    </message>
    <message>
        <source>Loss MSE</source>
        <translation>損失 MSE</translation>
    </message>
    <message>
        <source>Threshold τ</source>
        <translation>しきい値 τ</translation>
    </message>
    <message>
        <source>Predicted change of the perplexity</source>
        <translation>パープレキシティの変化の予測</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>&amp;Vertical axis</source>
        <translation>縦軸(&amp;V)</translation>
    </message>
    <message>
        <source>Gain in its unit</source>
        <translation>利得をその単位で</translation>
    </message>
    <message>
        <source>Gain in percent of the baseline</source>
        <translation>利得を基準に対する割合で</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>重ねる(&amp;O)</translation>
    </message>
    <message>
        <source>Another &amp;session…</source>
        <translation>別のセッション(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove all overlays</source>
        <translation>重ねたものをすべて除く(&amp;R)</translation>
    </message>
    <message>
        <source>Every &amp;random configuration</source>
        <translation>無作為な構成をすべて(&amp;R)</translation>
    </message>
    <message>
        <source>Beside the band that 90 % of them lie in</source>
        <translation>その 90 % が入る帯のほかに</translation>
    </message>
    <message>
        <source>S&amp;nap to where the solution changes</source>
        <translation>解が変わる位置に吸着(&amp;A)</translation>
    </message>
    <message>
        <source>The threshold stops at the points of the frontier; Shift while dragging does the opposite</source>
        <translation>しきい値はフロンティアの点で止まります。Shift を押しながらのドラッグは逆になります</translation>
    </message>
    <message>
        <source>Ne&amp;xt solution</source>
        <translation>次の解(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous solution</source>
        <translation>前の解(&amp;P)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>縮小(&amp;U)</translation>
    </message>
    <message>
        <source>Zoom to a &amp;box</source>
        <translation>囲んで拡大(&amp;B)</translation>
    </message>
    <message>
        <source>Then draw the box; or draw it at any time with the right button, or with Ctrl</source>
        <translation>続けて枠を描きます。右ボタンまたは Ctrl でいつでも描けます</translation>
    </message>
    <message>
        <source>&amp;Move the view</source>
        <translation>表示を動かす(&amp;M)</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左へ</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右へ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>全体を表示(&amp;E)</translation>
    </message>
    <message>
        <source>An overlay has another unit or is of another session: only shares of the own baseline can be compared</source>
        <translation>重ねたものは単位またはセッションが異なります。それぞれの基準に対する割合だけが比べられます</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffOverlays</name>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Time by MAC counts</source>
        <translation>MAC 数による時間</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source of gains, workload</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>halftone::TradeOffPlot</name>
    <message>
        <source>Trade-off of gain and loss MSE</source>
        <translation>利得と損失 MSE のトレードオフ</translation>
    </message>
    <message>
        <source>infeasible</source>
        <translation>実行不能</translation>
    </message>
    <message>
        <source>Axes, overlays and view of this plot</source>
        <translation>このグラフの軸、重ね合わせ、表示</translation>
    </message>
    <message>
        <source>Menu of the trade-off plot</source>
        <translation>トレードオフのグラフのメニュー</translation>
    </message>
    <message>
        <source>gain %1 (optimal)</source>
        <translation>利得 %1 (最適)</translation>
    </message>
    <message>
        <source>gain %1 (not proven)</source>
        <translation>利得 %1 (未証明)</translation>
    </message>
    <message>
        <source>Threshold: drag it, or press ← →, Page Up and Page Down for larger steps; with Shift it goes to where the solution changes</source>
        <translation>しきい値: ドラッグ、または ← →。Page Up と Page Down で大きく動き、Shift で解が変わる位置へ動きます</translation>
    </message>
    <message>
        <source>Click to choose what this axis measures</source>
        <translation>クリックしてこの軸が測るものを選びます</translation>
    </message>
    <message>
        <source>solving…</source>
        <translation>求解中…</translation>
    </message>
</context>
<context>
    <name>halftone::ValidateDialog</name>
    <message>
        <source>Validate</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Runs the model really quantized as the solution says, and unquantized, and measures how the loss changes. Use texts that it was not calibrated with.</source>
        <translation>解のとおり実際に量子化したモデルと、していないモデルを実行し、損失の変化を測定します。較正に使っていないテキストを使ってください。</translation>
    </message>
    <message>
        <source>Validation data file</source>
        <translation>検証データのファイル</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>足りないもの</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>検証(&amp;V)</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>データ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>サンプル(&amp;S)</translation>
    </message>
    <message>
        <source>Texts (*.jsonl *.txt);;All files (*)</source>
        <translation>テキスト (*.jsonl *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose texts: a .jsonl or .txt file.</source>
        <translation>テキストを選んでください: .jsonl または .txt ファイル。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>ファイル「%1」はありません。</translation>
    </message>
    <message>
        <source>The session was calibrated with these texts: the result will look better than it is.</source>
        <translation>このセッションはこれらのテキストで較正されています: 結果は実際より良く見えます。</translation>
    </message>
</context>
<context>
    <name>halftone::WindowReturn</name>
    <message>
        <source>The window was closed during this calibration; the samples that were finished are kept.</source>
        <translation>この較正中にウィンドウが閉じられました。完了したサンプルは保たれています。</translation>
    </message>
    <message>
        <source>Halftone ended unexpectedly. The session is shown as it was; the log of that run is in %1.</source>
        <translation>Halftone が予期せず終了しました。セッションは元の状態で表示されています。その実行のログは %1 にあります。</translation>
    </message>
</context>
<context>
    <name>halftone::WindowTools</name>
    <message numerus="yes">
        <source>%Ln file(s) written to %1.</source>
        <translation>
            <numerusform>%Ln 個のファイルを %1 に書きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlay on the trade-off plot</source>
        <translation>トレードオフのグラフに重ねる</translation>
    </message>
    <message>
        <source>Compare its solution with the one on screen</source>
        <translation>その解を画面の解と比較する</translation>
    </message>
    <message>
        <source>There is no other session in the library.</source>
        <translation>ライブラリにほかのセッションはありません。</translation>
    </message>
    <message>
        <source>Another session</source>
        <translation>別のセッション</translation>
    </message>
</context>
<context>
    <name>halftone::WorkloadFields</name>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source>Prefill: time to the first token</source>
        <translation>プレフィル: 最初のトークンまでの時間</translation>
    </message>
    <message>
        <source>Decode: one more token, with a cache</source>
        <translation>デコード: キャッシュありで 1 トークン追加</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>バッチ(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;quence length</source>
        <translation>系列長(&amp;Q)</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>段階(&amp;H)</translation>
    </message>
    <message>
        <source> tokens; the model takes at most %L1</source>
        <translation> トークン。モデルの上限は %L1</translation>
    </message>
</context>
<context>
    <name>halftone::Workspace</name>
    <message>
        <source>How sure the choice is</source>
        <translation>選択の確かさ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>The gain of every configuration is drawn here once there is a timing.</source>
        <translation>計時があれば、各構成の利得がここに描かれます。</translation>
    </message>
    <message>
        <source>Select a sub-graph: the gain of each of its configurations is then drawn here.</source>
        <translation>部分グラフを選んでください: その各構成の利得がここに描かれます。</translation>
    </message>
    <message>
        <source>What every noise model says of the solution is listed here.</source>
        <translation>解に対する各雑音モデルの予測がここに並びます。</translation>
    </message>
    <message>
        <source>The layers of the open session are listed here.</source>
        <translation>開いているセッションの層がここに並びます。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>開始ページ</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once there is a timing of the sub-graphs.</source>
        <translation>部分グラフの計時があれば、しきい値ごとに得られる利得がここに描かれます。</translation>
    </message>
    <message>
        <source>What every threshold buys is drawn here once samples are calibrated and there is a timing of the sub-graphs.</source>
        <translation>サンプルの較正と部分グラフの計時があれば、しきい値ごとに得られる利得がここに描かれます。</translation>
    </message>
</context>
</TS>
