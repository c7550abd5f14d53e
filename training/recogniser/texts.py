"""What stands on the lines that are trained on: IDs in every layout, and everything that stands around them."""
import numpy as np

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIGNS = ".:,;/\\()[]<>=+*'\"!?@#%&_|{}$"
KANA = (
    "インストールライセンスコンピューターテレホアカウトプロダキサパボグマドネワメリクシヴァェォッャュョデバジブベガギゲゴザズゼ"
    "のをにはがでとですますしてくださいからまたはこのある番号確認電話製品認証入力手順場所国該当検索自動通信設定選択次実行"
)
LABELS = (
    "Installation ID: ", "Installation ID:", "インストール ID: ", "インストール ID:", "Installation ID for: Office 16: ",
    "IID: ", "ID: ", "Confirmation ID: ", "確認 ID: ", "Installation ID ", "インストールID：", "インストール ID： ",
    "Installation ID for: Office16_ProPlusMSDNR_Retail edition: ", "OfflineInstallationId : ",
)
SENTENCES = (
    "Product activation telephone numbers can be obtained by searching the phone.inf file for the appropriate",
    "phone number for your location/country. You can open the phone.inf file from a Command Prompt or the Start",
    "Menu by running: notepad %systemroot%\\system32\\sppui\\phone.inf",
    "製品のライセンス認証の電話番号を取得するには、phone.inf ファイルでお住まいの場所または国の該当する",
    "電話番号を検索してください。phone.inf ファイルは、コマンド プロンプトまたは [スタート] メニューから次を実行して",
    "Microsoft (R) Windows Script Host Version 5.812", "Copyright (C) Microsoft Corporation. All rights reserved.",
    "C:\\Windows\\system32>cscript //nologo slmgr.vbs /dti", "PS C:\\Windows\\system32> slmgr /dlv",
    "Software licensing service version: 10.0.19041.1023", "ソフトウェア ライセンス サービスのバージョン: 10.0.19041.1023",
    "Name: Windows(R), Professional edition", "名前: Windows(R), Enterprise edition",
    "Description: Windows(R) Operating System, VOLUME_MAK channel", "Product Key Channel: Volume:MAK",
    "Partial Product Key: 3V66T", "License Status: Licensed", "ライセンスの状態: ライセンスされています",
    "Remaining Windows rearm count: 1001", "Trusted time: 2025/12/03 14:05:12", "信頼された日時: 2025/12/03 14:05:12",
    "Use License URL: https://activation-v2.sls.microsoft.com/SLActivateProduct/SLActivateProduct.asmx",
    "Step 1: Call 1-888-725-1047 and provide the Installation ID below to the automated system.",
    "手順 1: 自動電話システムの番号 0120-801-734 に電話し、インストール ID を入力します。",
    "Step 2: Enter the confirmation ID.", "手順 2: 確認 ID を入力してください。", "Windows のライセンス認証",
    "Enter your confirmation ID", "Take a screenshot", "Copy Confirmation ID", "スクリーンショットを撮る", "送信", "Submit",
    "電話によるライセンス認証", "Microsoft Office Activation Wizard", "管理者: コマンド プロンプト", "OK", "キャンセル",
)


def digits(rng: np.random.Generator, count: int) -> str:
    """Random digits; sometimes with many repeats, which are the hardest to count."""
    if rng.random() < 0.8:
        return "".join(map(str, rng.integers(0, 10, count)))
    out = [int(rng.integers(0, 10))]
    while len(out) < count:
        out.append(out[-1] if rng.random() < 0.5 else int(rng.integers(0, 10)))
    return "".join(map(str, out))


def some_text(rng: np.random.Generator, length: int) -> str:
    kind = rng.random()
    if kind < 0.55:
        text = SENTENCES[rng.integers(len(SENTENCES))]
        start = int(rng.integers(0, max(1, len(text) - 8)))
        return text[start : start + length]
    pool = LATIN + "    " + SIGNS[:6] if kind < 0.75 else KANA if kind < 0.95 else SIGNS + LATIN
    return "".join(pool[i] for i in rng.integers(0, len(pool), length))


def _group_row(rng: np.random.Generator) -> str:
    length = int(rng.choice([6, 7]))
    count = int(rng.integers(3, 10))
    style = rng.random()
    gap = " " * int(rng.integers(1, 6)) if style < 0.7 else "-" if style < 0.85 else " - "
    groups = [digits(rng, length) for _ in range(count)]
    lead = rng.random()
    if lead < 0.2:
        groups = ["ABCDEFGH"[i % 8] + " " * int(rng.integers(1, 3)) + group for i, group in enumerate(groups)]
    elif lead < 0.3:
        groups = [f"{i + 1}{rng.choice([':', '.', ' ', ')'])} {group}" for i, group in enumerate(groups)]
    return gap.join(groups)


def _numbers(rng: np.random.Generator) -> str:
    """Things with digits that are no ID."""
    kind = int(rng.integers(0, 8))
    number = digits
    if kind == 0:
        return f"{number(rng, 4)}-{number(rng, 3)}-{number(rng, 3)}  {number(rng, 2)}:{number(rng, 2)}:{number(rng, 2)}"
    if kind == 1:
        return f"{number(rng, 5)}-{number(rng, 5)}-{number(rng, 3)}-{number(rng, 6)}-{number(rng, 2)}-{number(rng, 4)}"
    if kind == 2:
        hexes = "".join("0123456789abcdef"[i] for i in rng.integers(0, 16, 32))
        return f"{hexes[:8]}-{hexes[8:12]}-{hexes[12:16]}-{hexes[16:20]}-{hexes[20:]}"
    if kind == 3:
        return "  ".join(f"{number(rng, 3)}.{number(rng, 2)}" for _ in range(8))
    if kind == 4:
        return f"0x{number(rng, 4)}F{number(rng, 3)} (10.0.{number(rng, 5)}.{number(rng, 4)})"
    if kind == 5:
        return "1 2 3 4 5 6 7 8 9".replace(" ", " " * int(rng.integers(2, 9)))
    if kind == 6:
        return "A B C D E F G H".replace(" ", " " * int(rng.integers(2, 9)))
    return some_text(rng, int(rng.integers(2, 9))) + number(rng, int(rng.integers(1, 4))) + some_text(rng, 20)


def line_text(rng: np.random.Generator) -> str:
    """One line to be read."""
    kind = rng.random()
    if kind < 0.5:
        label = ""
        if rng.random() < 0.45:
            label = LABELS[rng.integers(len(LABELS))] if rng.random() < 0.7 else some_text(rng, int(rng.integers(2, 14)))
        tail = some_text(rng, int(rng.integers(2, 8))) if rng.random() < 0.08 else ""
        return label + digits(rng, int(rng.integers(14, 64))) + (" " + tail if tail else "")
    if kind < 0.58:
        return digits(rng, int(rng.integers(1, 12)))
    if kind < 0.78:
        return _group_row(rng)
    if kind < 0.86:
        return _numbers(rng)
    return some_text(rng, int(rng.integers(20, 70)))
